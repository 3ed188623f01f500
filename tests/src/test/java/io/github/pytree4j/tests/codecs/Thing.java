package io.github.pytree4j.tests.codecs;

/** A value of a class that cannot be annotated. */
final class Thing {
    private final String name;

    Thing(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}

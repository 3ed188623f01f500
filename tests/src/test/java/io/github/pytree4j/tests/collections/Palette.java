package io.github.pytree4j.tests.collections;

/** Keys of an EnumMap, some with a class of their own. */
enum Palette {
    RED,
    GREEN {
        @Override
        boolean isCool() {
            return true;
        }
    },
    BLUE;

    boolean isCool() {
        return false;
    }
}

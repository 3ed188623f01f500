package io.github.pytree4j.tests.codecs;

/** Has the name of a generated codec, of {@link Broken}, and fails when it is initialised. */
final class BrokenCodec {
    static final Object INSTANCE = fail();

    private BrokenCodec() {}

    private static Object fail() {
        throw new IllegalStateException("as a codec of another version might");
    }
}

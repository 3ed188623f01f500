package io.github.pytree4j.tests.codecs;

/** Has the name of a generated codec, of {@link Forgotten}, and is none. */
final class ForgottenCodec {
    private ForgottenCodec() {}
}

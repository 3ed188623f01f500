package io.github.pytree4j.codec;

/** Stands for a dict or list that is none, so that the calls of a codec that expected one still match. */
final class ClosedFrame extends Frame {
    /** The only one: it has no state. */
    static final ClosedFrame INSTANCE = new ClosedFrame();

    private ClosedFrame() {}

    @Override
    void passOver() {
        throw new IllegalStateException("it has no entries");
    }

    @Override
    void leave() {}
}

package io.github.pytree4j.samples.digits;

import java.util.concurrent.CountDownLatch;

/**
 * Holds back the end of the process, when Ctrl-C or {@code kill} asks for it, until the work at hand is finished. The work
 * looks at {@link #pressed()} between its steps.
 */
final class CtrlC implements AutoCloseable {
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean pressed;

    private CtrlC() {}

    static CtrlC heldBack() {
        CtrlC ctrlC = new CtrlC();
        Runtime.getRuntime().addShutdownHook(new Thread(ctrlC::shutDown, "ctrl-c"));
        return ctrlC;
    }

    private void shutDown() {
        pressed = true;
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean pressed() {
        return pressed;
    }

    /** Lets the process end. */
    @Override
    public void close() {
        finished.countDown();
    }
}

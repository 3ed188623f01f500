package io.github.pytree4j.samples.digits;

import io.github.pytree4j.samples.support.Terminal;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on stderr how far training has come: with a bar on a terminal, with a few plain lines everywhere else. */
interface Progress extends Training.Listener, AutoCloseable {
    @Override
    void close();

    /** For training from step {@code from} to step {@code to}. */
    static Progress of(long from, long to) {
        return Terminal.isInteractive() && from < to ? new Bar(from, to) : new Lines(to, System.err);
    }

    private static String text(double loss) {
        return String.format(Locale.ROOT, "loss %.4f", loss);
    }

    /** A bar that is drawn over and over on the same line. */
    final class Bar implements Progress {
        private static final int WIDTH = 79;

        private final ProgressBar bar;

        private Bar(long from, long to) {
            // A consumer of its own keeps the library from loading native code to ask for the terminal's width.
            this.bar = new ProgressBarBuilder()
                    .setTaskName("training")
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(50)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                    .setInitialMax(to)
                    .startsFrom(from, Duration.ZERO)
                    .build();
        }

        @Override
        public void stepMade(long step, double loss) {
            bar.stepTo(step);
            bar.setExtraMessage(text(loss));
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line each fifth of the way. */
    final class Lines implements Progress {
        private static final int PARTS = 5;

        private final long steps;
        private final PrintStream out;

        Lines(long steps, PrintStream out) {
            this.steps = steps;
            this.out = out;
        }

        @Override
        public void stepMade(long step, double loss) {
            if (step % Math.max(1, steps / PARTS) == 0) {
                out.println("step " + step + " of " + steps + ", " + text(loss));
            }
        }

        @Override
        public void close() {}
    }
}

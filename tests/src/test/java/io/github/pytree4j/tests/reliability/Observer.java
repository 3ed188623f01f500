package io.github.pytree4j.tests.reliability;

import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.tests.reliability.Observation.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** One process among others: does something again and again until it is told to stop, and writes down what came of it. */
final class Observer implements AutoCloseable {
    /** What a process prints once it has begun. */
    static final String READY = "ready";

    private static final Signature NOBODY = new Signature(-1, -1, -1);

    private final Path stop;
    private final Journal journal;
    private final PrintWriter log;

    /** @param folder has the journal and the logs of all processes */
    Observer(Path folder, String name) throws IOException {
        this.stop = stop(folder);
        this.journal = journal(folder);
        this.log = new PrintWriter(Files.newBufferedWriter(log(folder, name)));
    }

    static Path log(Path folder, String name) {
        return folder.resolve(name + ".log");
    }

    static Journal journal(Path folder) {
        return new Journal(folder.resolve("journal"));
    }

    /** The file that tells all processes to stop. */
    static Path stop(Path folder) {
        return folder.resolve("stop");
    }

    Journal journal() {
        return journal;
    }

    boolean goesOn() {
        return !Files.exists(stop);
    }

    /**
     * Does one thing.
     *
     * @param kind what it is if all goes well
     * @param step that is saved or restored; -1 for the newest
     * @param action gives what it saw
     */
    void observe(Kind kind, long step, Supplier<Signature> action) {
        long from = journal.begun();
        Kind came = kind;
        Signature seen = new Signature(step, -1, -1);
        String text = "";
        try {
            seen = action.get();
        } catch (CheckpointExistsException e) {
            came = Kind.REFUSED;
            text = e.toString();
        } catch (CheckpointNotFoundException e) {
            came = kind == Kind.RESTORED_STEP ? Kind.MISSING : Kind.FAILED;
            text = e.toString();
        } catch (CorruptCheckpointException | Signature.TornStateException e) {
            came = Kind.TORN;
            text = e.toString();
        } catch (RuntimeException e) {
            came = Kind.FAILED;
            text = e.toString();
        }
        log.println(new Observation(came, from, journal.begun(), seen, text).line());
    }

    /** Notes that something is not as it has to be. */
    void fail(String text) {
        log.println(new Observation(Kind.FAILED, journal.begun(), journal.begun(), NOBODY, text).line());
    }

    @Override
    public void close() {
        log.close();
    }
}

package io.github.pytree4j.multihost.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A {@link Saver} in a virtual machine of its own, which ends with this object. */
final class SavingProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedWriter in;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    private SavingProcess(Process process) {
        this.process = process;
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        read(process.getInputStream(), lines::add);
        read(process.getErrorStream(), errors::add);
    }

    /**
     * @param directory to save in
     * @param scratch for its temporary files, which it leaves when it is killed
     */
    static SavingProcess start(Path directory, Path scratch) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                Saver.class.getName(),
                directory.toString());
        return new SavingProcess(new ProcessBuilder(command).start());
    }

    private static void read(InputStream stream, Consumer<String> lines) {
        Thread reader = new Thread(() -> {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                in.lines().forEach(lines);
            } catch (IOException | UncheckedIOException e) {
                lines.accept("cannot be read: " + e);
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    long pid() {
        return process.pid();
    }

    SavingProcess send(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
        return this;
    }

    String read() throws InterruptedException {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertTrue(line != null, () -> "nothing from process " + pid() + "; its errors: " + String.join("\n", errors));
        return line;
    }

    Outcome outcome() throws InterruptedException {
        return Outcome.of(read());
    }

    /** Waits until it says that it has stopped in its save. */
    void awaitStop() throws InterruptedException {
        assertEquals(Saver.STOPPED, read());
    }

    /** Has it go on after that. */
    SavingProcess goOn() throws IOException {
        return send("");
    }

    /** As a shell's {@code kill} does. */
    void signal(String name) throws IOException, InterruptedException {
        assertEquals(
                0, new ProcessBuilder("kill", "-" + name, "" + pid()).start().waitFor());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package io.github.pytree4j.multihost.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A {@link Member} in a virtual machine of its own, which ends with this object. */
final class MemberProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Thread errorReader;

    private MemberProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.errorReader = new Thread(
                () -> process.errorReader(StandardCharsets.UTF_8).lines().forEach(errors::add));
        errorReader.start();
    }

    /** An address where nobody listens. */
    static String freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    static MemberProcess start(String address, int count, int index, int sessionMillis) throws IOException {
        return start(List.of("-cp", System.getProperty("java.class.path")), address, count, index, sessionMillis);
    }

    /** With this library as modules, and everything else on the class path. */
    static MemberProcess startWithModules(String address, int count, int index, int sessionMillis) throws IOException {
        List<String> all = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        String own = String.join(
                "|",
                "pytree4j-",
                "[/\\\\]runtime[/\\\\]",
                "[/\\\\]multihost[/\\\\]target[/\\\\]classes",
                "[/\\\\]annotations[/\\\\]",
                "jackson-core",
                "jspecify",
                "msgpack-core",
                "zstd-jni");
        String modules = all.stream()
                .filter(path -> path.matches(".*(" + own + ").*") && !path.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        String others = all.stream()
                .filter(path -> path.contains("test-classes") || !path.matches(".*(" + own + ").*"))
                .collect(Collectors.joining(File.pathSeparator));
        return start(
                List.of("-p", modules, "--add-modules", "io.github.pytree4j.multihost", "-cp", others),
                address,
                count,
                index,
                sessionMillis);
    }

    private static MemberProcess start(List<String> paths, String address, int count, int index, int sessionMillis)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"));
        command.addAll(paths);
        command.add(Member.class.getName());
        command.addAll(List.of(address, "" + count, "" + index, "" + sessionMillis));
        return new MemberProcess(new ProcessBuilder(command).start());
    }

    MemberProcess joined() throws IOException {
        String line = read();
        assertTrue(line.startsWith("joined"), line);
        return this;
    }

    MemberProcess send(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
        return this;
    }

    String read() throws IOException {
        String line = out.readLine();
        return line == null ? "nothing; errors: " + String.join("\n", errors) : line;
    }

    /** As a shell's {@code kill} does. */
    void signal(String name) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, "" + process.pid())
                        .start()
                        .waitFor());
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Has it close its group, and gives what it has written to its standard error. */
    String end() throws IOException, InterruptedException {
        in.close();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "still runs");
        assertEquals(0, process.exitValue(), String.join("\n", errors));
        errorReader.join();
        return String.join("\n", errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package io.github.pytree4j.multihost.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Processes that do together what they are told, line by line. Each answers a line with one that begins with {@code answer}; others are
 * what its libraries have to say.
 */
final class Conversation implements AutoCloseable {
    static final String ANSWER = "answer ";
    private static final String END = "ended";
    private static final long PATIENCE_SECONDS = 180;

    private final List<Member> members = new ArrayList<>();

    private static final class Member {
        private final Process process;
        private final Path errors;
        private final BufferedWriter in;
        private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

        Member(List<String> command, Path errors) throws IOException {
            this.process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            this.errors = errors;
            this.in = process.outputWriter(StandardCharsets.UTF_8);
            Thread reader = new Thread(this::read, "answers");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                out.lines()
                        .filter(line -> line.startsWith(ANSWER))
                        .forEach(line -> answers.add(line.substring(ANSWER.length())));
            } catch (IOException | UncheckedIOException e) {
                answers.add(END + " " + e);
            }
            answers.add(END);
        }

        void tell(String line) throws IOException {
            in.write(line);
            in.newLine();
            in.flush();
        }

        String answer() throws IOException, InterruptedException {
            String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null || answer.startsWith(END) || answer.startsWith("problem")) {
                throw new AssertionError((answer == null ? "no answer" : answer) + "\n" + Files.readString(errors));
            }
            return answer;
        }
    }

    /** Two processes of JAX with four devices each. */
    static Conversation withJax(Path logs) throws IOException {
        String script;
        try {
            script = Path.of(Conversation.class
                            .getResource("/live/jax_process.py")
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        int port = freePort();
        Conversation conversation = new Conversation();
        for (int index = 0; index < 2; index++) {
            conversation.start(
                    List.of(System.getenv("PYTREE4J_PYTHON"), script, "" + port, "2", "" + index, "4"),
                    logs.resolve("jax" + index));
        }
        return conversation;
    }

    /** Two virtual machines. */
    static Conversation withJava(Path logs, String... options) throws IOException {
        String address = "127.0.0.1:" + freePort();
        Conversation conversation = new Conversation();
        for (int index = 0; index < 2; index++) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(options));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), JavaProcess.class.getName()));
            command.addAll(List.of(address, "2", "" + index));
            conversation.start(command, logs.resolve("java" + index));
        }
        return conversation;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void start(List<String> command, Path errors) throws IOException {
        members.add(new Member(command, errors));
    }

    /** Waits until all are there. */
    Conversation ready() throws IOException, InterruptedException {
        assertEquals(Collections.nCopies(members.size(), "ready"), answers());
        return this;
    }

    /** What each answers. */
    List<String> ask(Object... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        for (Object word : words) {
            line.add(word.toString());
        }
        for (Member member : members) {
            member.tell(String.join(" ", line));
        }
        return answers();
    }

    /** Asks what all have to answer alike. */
    void require(String answer, Object... words) throws IOException, InterruptedException {
        assertEquals(Collections.nCopies(members.size(), answer), ask(words), () -> List.of(words)
                .toString());
    }

    private List<String> answers() throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (Member member : members) {
            answers.add(member.answer());
        }
        return answers;
    }

    @Override
    public void close() throws IOException {
        for (Member member : members) {
            member.in.close();
        }
        for (Member member : members) {
            try {
                if (!member.process.waitFor(30, TimeUnit.SECONDS)) {
                    member.process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                member.process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}

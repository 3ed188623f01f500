package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.errors.CheckpointException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A checkpoint that another program writes anew in place, as {@code cp} over it does: cut, then written bit by bit. A
 * process that restores it all the while gets what was saved or an exception, and lives.
 */
class RewrittenFileTest {
    private static final int REWRITES = 200;
    private static final int MOST_REWRITES = 20_000;
    private static final int PIECE = 1 << 16;

    /** Files of about 100 KB, which are read whole, and of 4 MB, which are not. */
    private static final int SMALL = 5_000;

    private static final int LARGE = 200_000;

    @TempDir
    private Path directory;

    /** Restores until it is told to stop, and has seen both the checkpoint and a failure. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] args) {
            Path directory = Path.of(args[0]);
            boolean verify = Boolean.parseBoolean(args[1]);
            int size = Integer.parseInt(args[2]);
            CheckpointManager checkpoints =
                    CheckpointManager.builder(directory).verify(verify).build();
            Map<String, Object> state = state(size);
            int restored = 0;
            int failed = 0;
            while (restored == 0 || failed == 0 || !Files.exists(directory.resolve("stop"))) {
                try {
                    requireSame(state, checkpoints.restore(state), size == SMALL);
                    restored++;
                } catch (CheckpointException e) {
                    failed++;
                }
            }
            System.out.println(restored + " restored, " + failed + " failed");
        }

        /** A large array of a large file is a view of the mapped file, whose bytes may be gone by now. */
        private static void requireSame(Map<String, Object> expected, Map<String, Object> found, boolean allBytes) {
            for (Map.Entry<String, Object> entry : expected.entrySet()) {
                Object value = found.get(entry.getKey());
                boolean mapped = entry.getKey().equals("large") && !allBytes;
                boolean same = mapped
                        ? ((NdArray) entry.getValue()).byteSize() == ((NdArray) value).byteSize()
                        : entry.getValue().equals(value);
                if (!same) {
                    throw new AssertionError(entry.getKey() + " is " + value);
                }
            }
        }
    }

    private static Map<String, Object> state(int size) {
        Map<String, Object> state = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            state.put("number " + i, i * 0.5);
        }
        state.put("small", NdArray.arange(100));
        state.put("large", NdArray.arange(size));
        state.put("last", "the end");
        return state;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSmallFileIsRestoredOrRefused(boolean verify) throws Exception {
        restoreWhileRewriting(verify, SMALL);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLargeFileIsRestoredOrRefused(boolean verify) throws Exception {
        restoreWhileRewriting(verify, LARGE);
    }

    private void restoreWhileRewriting(boolean verify, int size) throws Exception {
        Path file = CheckpointManager.builder(directory).build().save(0, state(size));
        byte[] bytes = Files.readAllBytes(file);
        Path output = directory.resolve("output");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + directory.resolve("crash"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        directory.toString(),
                        Boolean.toString(verify),
                        Integer.toString(size))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            for (int i = 0; i < MOST_REWRITES && reader.isAlive(); i++) {
                rewrite(file, bytes);
                // Sometimes it is whole for a while.
                TimeUnit.MILLISECONDS.sleep(i % 20 == 0 ? 200 : i % 4 * 4L);
                if (i == REWRITES) {
                    Files.createFile(directory.resolve("stop"));
                }
            }
            assertTrue(reader.waitFor(60, TimeUnit.SECONDS), "the reader ends");
            assertEquals(0, reader.exitValue(), () -> read(output));
            assertTrue(Files.exists(directory.resolve("stop")), () -> read(output));
        } finally {
            reader.destroyForcibly().waitFor();
        }
    }

    private static void rewrite(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // One byte is left, since some file systems wait for the disk when a file that was cut to nothing is
            // closed.
            channel.truncate(1);
            for (int at = 0; at < bytes.length; at += PIECE) {
                channel.write(ByteBuffer.wrap(bytes, at, Math.min(PIECE, bytes.length - at)));
            }
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }
}

package io.github.pytree4j.tests.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointExistsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that save into one directory at the same time. */
class RacingProcessesTest {
    private static final int RACES = Integer.getInteger("pytree4j.races", 150);
    private static final int WRITERS = 4;
    private static final int SAVES = Integer.getInteger("pytree4j.saves", 40);

    @TempDir
    private Path directory;

    /** Saves where and what each line of its input says, {@code <directory> <step>}, and answers with what came of it. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws IOException {
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            answers.println("ready");
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                String[] words = order.split(" ", -1);
                answers.println(save(Path.of(words[0]), Long.parseLong(words[1])));
            }
        }

        private static String save(Path directory, long step) {
            try (CheckpointManager checkpoints =
                    CheckpointManager.builder(directory).keep(1).build()) {
                checkpoints.save(step, state(step));
                return "saved";
            } catch (CheckpointExistsException e) {
                return "exists";
            } catch (RuntimeException e) {
                return e.toString().replace('\n', ' ');
            }
        }
    }

    private static Map<String, NdArray> state(long step) {
        return Map.of("step", NdArray.scalar(step), "weights", NdArray.arange(1000));
    }

    @Test
    void ofTwoProcessesThatSaveTheSameNewStepJustOneDoes() throws Exception {
        try (Racers racers = new Racers(2)) {
            for (int race = 0; race < RACES; race++) {
                Path place = directory.resolve("race" + race);
                assertEquals(List.of("exists", "saved"), racers.all(place + " 7"), "race " + race);
                assertVerified(place, 7);
            }
        }
    }

    @Test
    void processesThatSaveEachStepTogetherNeverFailOtherwiseThanByBeingLate() throws Exception {
        try (Racers racers = new Racers(WRITERS)) {
            for (long step = 0; step < SAVES; step++) {
                List<String> answers = racers.all(directory + " " + step);
                assertEquals(List.of("exists", "exists", "exists", "saved"), answers, "step " + step);
                assertVerified(directory, step);
            }
        }
    }

    private static void assertVerified(Path directory, long step) {
        CheckpointManager checkpoints =
                CheckpointManager.builder(directory).overwrite(Overwrite.REFUSE).build();
        assertEquals(List.of(Step.of(step)), checkpoints.steps());
        assertEquals(state(step), checkpoints.restore(state(0)));
        assertTrue(Files.exists(directory.resolve(".pytree4j").resolve("checkpoint_" + step + ".manifest")));
    }

    /** The processes, each of which waits for orders. */
    private static final class Racers implements AutoCloseable {
        private final List<Process> processes = new ArrayList<>();

        Racers(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                processes.add(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Writer.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
            }
            for (Process process : processes) {
                assertEquals(
                        "ready", process.inputReader(StandardCharsets.UTF_8).readLine());
            }
        }

        /** Gives all the same order at once; their answers, sorted. */
        List<String> all(String order) throws IOException {
            byte[] line = (order + '\n').getBytes(StandardCharsets.UTF_8);
            for (Process process : processes) {
                process.getOutputStream().write(line);
            }
            for (Process process : processes) {
                process.getOutputStream().flush();
            }
            List<String> answers = new ArrayList<>();
            for (Process process : processes) {
                answers.add(process.inputReader(StandardCharsets.UTF_8).readLine());
            }
            return answers.stream().sorted().collect(Collectors.toList());
        }

        @Override
        public void close() {
            processes.forEach(Process::destroyForcibly);
        }
    }
}

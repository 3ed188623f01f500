package io.github.pytree4j.tests.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.tests.reliability.Observation.Kind;
import io.github.pytree4j.tests.support.JavaProcess;
import io.github.pytree4j.tests.support.Verified;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Four processes that save, four that restore, and one that prunes all but the newest step, in one directory. A journal tells the
 * order of the saves, so that it is known what the directory held when; by that each refusal, each restored state and each missing
 * step is judged, and what there is in the end. Nothing else may happen.
 */
class SharedDirectoryTest {
    private static final int SECONDS = Integer.getInteger("pytree4j.shared.seconds", 1);
    private static final int WRITERS = 4;
    private static final int READERS = 4;
    private static final long PRUNER = WRITERS;
    private static final int PRUNER_RESTS_MILLISECONDS = 40;
    private static final long PATIENCE_SECONDS = 120;
    private static final int SHOWN = 5;

    @TempDir
    private Path root;

    private final Map<Long, SaveChoice> choices = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();

    private Path directory;
    private Path complaints;
    private Random random;

    @ParameterizedTest
    @EnumSource
    void nothingIsTornOrLostAndNobodyFails(Overwrite overwrite) throws Exception {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("SharedDirectoryTest " + overwrite + ": -Dpytree4j.seed=" + seed
                + " -Dpytree4j.shared.seconds=" + SECONDS);
        random = new Random(seed);
        directory = root.resolve("checkpoints");
        complaints = root.resolve("complaints");
        Journal journal = Observer.journal(root);
        saveFirst(journal, overwrite);
        try {
            startAll(overwrite);
            TimeUnit.SECONDS.sleep(SECONDS);
            Files.createFile(Observer.stop(root));
            for (int i = 0; i < processes.size(); i++) {
                assertTrue(processes.get(i).waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), names.get(i) + " hangs");
                assertEquals(0, processes.get(i).exitValue(), this::complaints);
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        judge(overwrite, SharedHistory.of(journal.saves(), choices));
    }

    /** From then on there always is a checkpoint. */
    private void saveFirst(Journal journal, Overwrite overwrite) {
        choices.put(0L, new SaveChoice(overwrite, 2, 0, false));
        try (CheckpointManager checkpoints = choices.get(0L)
                .manager(directory)
                .codecs(JournalledState.CODECS)
                .build()) {
            checkpoints.save(0, new JournalledState(journal, 0, 0));
        }
    }

    private void startAll(Overwrite overwrite) throws IOException {
        for (int writer = 0; writer < WRITERS; writer++) {
            startWriter(writer, new SaveChoice(overwrite, 2 + writer, 0, false), 0);
        }
        startWriter(PRUNER, new SaveChoice(Overwrite.REPLACE, 1, 0, false), PRUNER_RESTS_MILLISECONDS);
        for (int reader = 0; reader < READERS; reader++) {
            start("reader" + reader, SharingReader.class, Integer.toString(reader), Long.toString(random.nextLong()));
        }
        for (Process process : processes) {
            assertEquals(Observer.READY, process.inputReader().readLine(), this::complaints);
        }
    }

    private void startWriter(long writer, SaveChoice choice, int rests) throws IOException {
        choices.put(writer, choice);
        start(
                "writer" + writer,
                SharingWriter.class,
                Long.toString(writer),
                choice.words(),
                Integer.toString(rests),
                Long.toString(random.nextLong()));
    }

    private void start(String name, Class<?> program, String... arguments) throws IOException {
        List<String> command = JavaProcess.command(program, directory.toString(), root.toString());
        command.addAll(List.of(arguments));
        names.add(name);
        processes.add(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()))
                .start());
    }

    private void judge(Overwrite overwrite, SharedHistory history) throws IOException {
        List<Observation> all = new ArrayList<>();
        for (String name : names) {
            Files.readAllLines(Observer.log(root, name)).forEach(line -> all.add(Observation.parse(line)));
        }
        List<String> problems = all.stream()
                .flatMap(observation -> history.problem(observation).stream())
                .toList();
        System.out.println("SharedDirectoryTest " + overwrite + ": " + count(all, Kind.SAVED) + " saves, "
                + count(all, Kind.REFUSED) + " refused, "
                + (count(all, Kind.RESTORED_NEWEST) + count(all, Kind.RESTORED_STEP)) + " restores, "
                + count(all, Kind.MISSING) + " of steps just pruned; " + count(all, Kind.TORN) + " torn, "
                + count(all, Kind.FAILED) + " failed, "
                + (problems.size() - count(all, Kind.TORN) - count(all, Kind.FAILED)) + " otherwise unexplained");
        assertEquals(List.of(), problems.subList(0, Math.min(SHOWN, problems.size())), problems.size() + " problems");
        assertEquals("", complaints());
        assertEquals(history.saves().size(), 1 + count(all, Kind.SAVED));
        assertEquals(history.last(), found());
        assertTrue(count(all, Kind.SAVED) > 0, "nobody saved anything");
        assertTrue(count(all, Kind.RESTORED_NEWEST) + count(all, Kind.RESTORED_STEP) > 0, "nobody restored anything");
    }

    /** What the processes printed as errors, warnings among them. */
    private String complaints() {
        try {
            // A virtual machine says which options it got from the environment.
            return Files.readAllLines(complaints).stream()
                    .filter(line -> !line.startsWith("Picked up "))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(List<Observation> observations, Kind kind) {
        return observations.stream().filter(one -> one.kind() == kind).count();
    }

    /** What there is in the end, each verified. */
    private HeldSteps found() {
        Map<String, NdArray> target = new Signature(0, 0, 0).everywhere();
        CheckpointManager checkpoints = choices.get(0L).manager(directory).build();
        HeldSteps found = new HeldSteps(new TreeMap<>());
        for (Step step : checkpoints.steps()) {
            Signature signature = Signature.of(checkpoints.restore(target, step));
            Verified.require(checkpoints.file(step));
            found.numbers().put(step.longValue(), signature.number());
        }
        return found;
    }
}

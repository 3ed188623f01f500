package io.github.pytree4j.tests.live.differential;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.tests.live.differential.RandomSaves.Save;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same saves are refused and leave the same names, whether Java makes them, Flax, or both in turn. */
@EnabledIfEnvironmentVariable(
        named = FlaxProcess.PYTHON,
        matches = ".+",
        disabledReason = "PYTREE4J_PYTHON does not name a Python with flax")
@ExtendWith(FlaxExtension.class)
class LiveSavesDifferentialTest {
    private static final int SAVES = 8;
    private static final List<String> STEPS = List.of("0", "5", "-2", "2.5", "1e+16");
    private static final List<String> PREFIX_PARTS =
            List.of("m", "1", "e", "E", ".", "-", "+", "_", "\u0663", "é", " ", "1e", "x");

    @TempDir
    private Path directory;

    @Test
    void theSameSavesLeaveTheSameNames(FlaxProcess flax) throws Exception {
        Run run = new Run("save sequences", 100);
        run.forEach(seed -> {
            RandomSaves saves = new RandomSaves(run.random);
            Path byFlax = directory.resolve(seed + "/flax");
            Path byJava = directory.resolve(seed + "/java");
            Path shared = directory.resolve(seed + "/shared");
            List<String> history = new ArrayList<>();
            for (int i = 0; i < SAVES; i++) {
                Save save = saves.next();
                boolean javaTurn = run.random.nextBoolean();
                history.add((javaTurn ? "Java: " : "Flax: ") + save);
                String expected = flaxSave(flax, byFlax, saves.prefix, save);
                run.compare(history, expected, javaSave(byJava, saves.prefix, save));
                String inTurns =
                        javaTurn ? javaSave(shared, saves.prefix, save) : flaxSave(flax, shared, saves.prefix, save);
                run.compare("in turns " + history, expected, inTurns);
            }
        });
    }

    @Test
    void theNewestStepIsTheSameHoweverStepsAreSpelled(FlaxProcess flax) throws Exception {
        Run run = new Run("spellings", 400);
        run.forEach(seed -> {
            Path names = Files.createDirectories(directory.resolve("names " + seed));
            Map<Double, String> spellings = new HashMap<>();
            for (int i = 0; i < 6; i++) {
                String spelling = spelling(run.random);
                spellings.putIfAbsent(Double.parseDouble(spelling) + 0.0, spelling);
            }
            for (String spelling : spellings.values()) {
                Files.createFile(names.resolve("m_" + spelling));
            }
            try (CheckpointManager checkpoints =
                    CheckpointManager.builder(names).prefix("m_").build()) {
                List<Step> steps = checkpoints.steps();
                run.compare(spellings, flax.askWord("latest", names, "m_"), "m_" + steps.get(steps.size() - 1));
            }
        });
    }

    private static String spelling(Random random) {
        String digits = pick(random, "0", "1", "2", "10", "007", "12.5", "3.", ".5", "1000000000000000000000");
        return pick(random, "", "", "", "-", "+") + digits + pick(random, "", "", "", "e1", "E2", "e-3", "e+02");
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @Test
    void aPrefixThatFlaxWouldReadAsPartOfTheStepIsRefused(FlaxProcess flax) throws Exception {
        Run run = new Run("prefixes", 2000);
        run.forEach(seed -> {
            String prefix = run.random
                    .ints(run.random.nextInt(1, 5), 0, PREFIX_PARTS.size())
                    .mapToObj(PREFIX_PARTS::get)
                    .collect(Collectors.joining());
            if (!takes(prefix)) {
                return;
            }
            for (String step : STEPS) {
                run.compare("prefix \"" + prefix + '"', flax.askWord("step_of", prefix, step), step);
            }
        });
    }

    private static boolean takes(String prefix) {
        try {
            CheckpointManager.builder(Path.of("unused")).prefix(prefix);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String flaxSave(FlaxProcess flax, Path directory, String prefix, Save save) throws IOException {
        Object[] arguments = {directory, prefix, save.keep(), save.keepEvery(), save.overwrite(), save.step()};
        return String.join(" ", flax.ask("save", arguments)) + names(directory, prefix);
    }

    private static String javaSave(Path directory, String prefix, Save save) throws IOException {
        CheckpointManagerBuilder builder = CheckpointManager.builder(directory)
                .prefix(prefix)
                .keep(save.keep())
                .overwrite(save.overwrite() ? Overwrite.REWIND : Overwrite.REFUSE);
        if (save.keepEvery() > 0) {
            builder.keepEveryNSteps(save.keepEvery());
        }
        String outcome = "saved";
        try (CheckpointManager checkpoints = builder.build()) {
            checkpoints.save(save.step(), Map.of("a", NdArray.arange(2)));
        } catch (CheckpointExistsException e) {
            outcome = "refused";
        }
        return outcome + names(directory, prefix);
    }

    private static String names(Path directory, String prefix) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .collect(Collectors.joining(", ", ": ", ""));
        }
    }
}

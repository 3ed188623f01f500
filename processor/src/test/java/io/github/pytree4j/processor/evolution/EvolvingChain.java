package io.github.pytree4j.processor.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Compatibility;
import io.github.pytree4j.checkpoint.Compatibility.Verdict;
import io.github.pytree4j.checkpoint.RetentionPolicy;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.processor.evolution.RecordValue.Source;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateDictMismatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A world through its moments, with the checkpoints that were saved at each. */
final class EvolvingChain {
    private final World world;
    private final Path home;
    private final Counts counts;
    private final Path schemas;
    private final List<RecordValue> saved = new ArrayList<>();
    private final List<Map<RecordLine, Integer>> versions = new ArrayList<>();
    private Map<String, String> sources = Map.of();

    EvolvingChain(long seed, Path home, Counts counts) throws IOException {
        this.world = new World(new Random(seed));
        this.home = home;
        this.counts = counts;
        this.schemas = Files.createDirectory(home.resolve("schemas"));
    }

    /** The sources of this moment, for who wants to see them. */
    String sources() {
        return sources.entrySet().stream()
                .map(entry -> "// " + entry.getKey() + "\n" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    int moments() {
        return saved.size();
    }

    /** Saves with the classes of this moment, and restores what was saved at any before. */
    void live() throws Exception {
        List<Unsaid> unsaid = saved.isEmpty() ? List.of() : Generation.next(world);
        saved.add(world.types.record(world.state));
        Map<RecordLine, Integer> now = new HashMap<>();
        world.lines.forEach(line -> now.put(line, line.now().version));
        versions.add(now);
        sources = world.sources();
        for (Unsaid one : unsaid) {
            refuse(one);
        }
        List<Restored> all = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            all.add(Restored.of(world, saved.get(i), i + 1));
        }
        sources.put("Values", Restored.source(all));
        Classes classes = Classes.compile(sources, schemas);
        save(classes, saved.size());
        for (Restored restored : all) {
            restore(classes, restored);
        }
    }

    private void refuse(Unsaid unsaid) {
        counts.add(unsaid.error().isEmpty() ? "not needed" : "refused " + unsaid.error());
        Map<String, String> incomplete = new TreeMap<>(sources);
        incomplete.put(unsaid.shape().name, new ShapeSource(world, unsaid.shape()).text(unsaid.line()));
        List<String> errors = Classes.errors(incomplete, schemas);
        boolean isAsExpected = unsaid.error().isEmpty()
                ? errors.isEmpty()
                : errors.stream().anyMatch(error -> error.startsWith(unsaid.error()));
        if (!isAsExpected) {
            throw new AssertionError("without " + unsaid.what() + ": expected " + unsaid.error() + ", found " + errors
                    + "\n" + incomplete.get(unsaid.shape().name));
        }
    }

    private CheckpointManagerBuilder builder(String folder) {
        return CheckpointManager.builder(home.resolve(folder)).retention(RetentionPolicy.all());
    }

    private void save(Classes classes, int moment) throws Exception {
        Object value = classes.value("value" + moment);
        try (CheckpointManager single = builder("single").build();
                CheckpointManager tree = builder("tree").build()) {
            single.save(moment, value);
            tree.saveAsync(moment, tree(value)).join();
            Path flax = Files.createDirectories(home.resolve("flax"));
            Step step = Step.of(moment);
            Files.copy(single.file(step), flax.resolve(single.file(step).getFileName()));
        }
    }

    private static Map<String, Object> tree(Object state) {
        return Map.of("states", List.of(state, state), "named", Map.of("a/b", state), "n", 5L);
    }

    private void restore(Classes classes, Restored restored) throws Exception {
        Step step = Step.of(restored.moment());
        Object expected = classes.value("value" + restored.moment());
        Object target = classes.value("target" + restored.moment());
        Class<?> type = classes.named(world.state.now().name);
        CheckpointManager single = builder("single").build();
        if (restored.mayBeUnclear(Source.MADE)) {
            unclear(classes, restored, "single");
        } else {
            counts.add(restored.isOld() ? "migrated" : "as it is");
            assertEquals(Spelling.of(expected), Spelling.of(single.restore(target, step)));
            assertEquals(
                    Spelling.of(tree(expected)),
                    Spelling.of(builder("tree").build().restore(tree(target), step)));
            check(restored, single.check(target, step));
            check(restored, single.check(type, step));
            migrate(single, type, restored, expected, target);
        }
        if (restored.hasVariants()) {
            Object other = classes.value("other" + restored.moment());
            assertThrows(StateDictMismatchException.class, () -> single.restore(other, step));
        }
        unclear(classes, restored, "flax");
    }

    private static void check(Restored restored, Compatibility found) {
        assertEquals(restored.isOld() ? Verdict.AFTER_MIGRATION : Verdict.AS_IS, found.verdict(), found.toString());
        assertEquals(List.of(), found.unseen(), found.toString());
        assertEquals(
                restored.migrations(),
                found.migrations().stream()
                        .map(one -> one.record() + " from " + one.from() + ": " + one.count())
                        .sorted()
                        .toList());
    }

    private void migrate(CheckpointManager single, Class<?> type, Restored restored, Object expected, Object target)
            throws IOException {
        Step step = Step.of(restored.moment());
        CheckpointManager into = builder("migrated" + saved.size()).build();
        check(restored, single.migrate(type, step, into));
        Compatibility afterwards = into.check(type, step);
        assertEquals(Verdict.AS_IS, afterwards.verdict(), afterwards.toString());
        assertEquals(Spelling.of(expected), Spelling.of(into.restore(target, step)));
    }

    /** The version of a record may be unclear here: then it is a difference, and an assumption helps. */
    private void unclear(Classes classes, Restored restored, String folder) throws Exception {
        Step step = Step.of(restored.moment());
        String expected = Spelling.of(classes.value("value" + restored.moment()));
        Object target = classes.value("target" + restored.moment());
        try {
            assertEquals(expected, Spelling.of(builder(folder).build().restore(target, step)));
        } catch (StateDictMismatchException e) {
            counts.add("unclear");
            List<Difference> others = e.differences().stream()
                    .filter(difference -> difference.type() != Difference.Type.VERSION)
                    .toList();
            assertEquals(List.of(), others, e.getMessage());
            boolean mayBe = restored.mayBeUnclear(Source.MADE)
                    || (folder.equals("flax") && restored.mayBeUnclear(Source.STORED));
            assertTrue(mayBe, e.getMessage());
            assertTrue(e.getMessage().contains("builder.assume("), e.getMessage());
            CheckpointManagerBuilder assuming = builder(folder);
            Map<RecordLine, Integer> then = new HashMap<>(versions.get(restored.moment() - 1));
            for (RecordValue met : restored.met()) {
                then.putIfAbsent(met.line(), met.version());
            }
            for (Map.Entry<RecordLine, Integer> version : then.entrySet()) {
                assuming.assume(classes.named(version.getKey().now().name), version.getValue());
            }
            assertEquals(expected, Spelling.of(assuming.build().restore(target, step)));
        }
    }
}

package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.compare.ChildProcess.FailedException;
import io.github.pytree4j.benchmarks.report.Measurement;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.trees.Folders;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import io.github.pytree4j.benchmarks.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Has whole processes save and restore trees, a process of each contender in turns. */
final class FilesPart {
    static final String OURS = "pytree4j";
    static final String PLAIN = "plain";
    static final String FAILURE = "failed ";
    static final TreeSpec MANY_ARRAYS = TreeSpec.parse("arrays:4096x16384");
    private static final long MIB = 1 << 20;

    private final Settings settings;
    private final Results results;
    private final Path folder;
    private final ChildProcess process;
    private final List<String> failed = new ArrayList<>();
    private Optional<Python> python = Optional.empty();

    FilesPart(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
        folder = settings.raw().resolve("work");
        process = settings.process("files");
    }

    void run() throws IOException {
        python = Python.find(settings);
        python.ifPresent(
                found -> found.versions().forEach((name, version) -> results.note("version of " + name, version)));
        for (List<TreeSpec> family : families()) {
            failed.clear();
            for (TreeSpec tree : family) {
                List<String> contenders = contenders(tree);
                for (int round = 1; round <= settings.rounds(); round++) {
                    for (String contender : Settings.order(contenders, round)) {
                        measure(round, tree, contender);
                    }
                }
            }
        }
    }

    /** Trees that grow: who has failed with one is not given the larger ones. */
    private List<List<TreeSpec>> families() {
        List<TreeSpec> sizes = Stream.iterate(MIB, size -> size <= settings.upTo(), size -> size * 4)
                .map(TreeSpec::arraysOf)
                .toList();
        List<TreeSpec> leaves = Stream.iterate(100, count -> count <= settings.leavesUpTo(), count -> count * 10)
                .map(TreeSpec::scalars)
                .toList();
        return List.of(sizes, leaves, settings.isShort() ? List.of() : List.of(MANY_ARRAYS));
    }

    private List<String> contenders(TreeSpec tree) {
        List<String> contenders = new ArrayList<>(List.of(OURS, PLAIN));
        if (tree.payload() <= settings.peersUpTo()) {
            python.ifPresent(found -> contenders.addAll(found.versions().keySet()));
            contenders.remove("python");
        }
        return contenders;
    }

    private void measure(int round, TreeSpec tree, String contender) throws IOException {
        if (failed.contains(contender)) {
            return;
        }
        Progress.say("files, round " + round + ": " + tree + ", " + contender);
        Files.createDirectories(folder);
        try {
            for (String line : process.run(command(tree, contender))) {
                String[] cells = line.split("\t", 2);
                results.add(new Measurement(tree.toString(), contender, cells[0], round, Double.parseDouble(cells[1])));
            }
        } catch (FailedException e) {
            Progress.say(contender + " " + e.reason());
            results.note(FAILURE + tree + " " + contender, e.reason());
            results.drop(tree.toString(), contender);
            failed.add(contender);
        } finally {
            Folders.delete(folder);
        }
    }

    private List<String> command(TreeSpec tree, String contender) {
        boolean isOfJvm = contender.equals(OURS) || contender.equals(PLAIN);
        // Code is compiled while it runs on the JVM alone, so it warms up for longer.
        String warmUp = settings.isShort() ? "0.2" : isOfJvm ? "3" : "1";
        List<String> measures = List.of(tree.toString(), folder.toString(), warmUp, settings.isShort() ? "0.2" : "1.5");
        if (isOfJvm) {
            List<String> arguments =
                    Stream.concat(Stream.of(contender), measures.stream()).toList();
            // For the tree that is saved, whose bytes are not on the heap.
            return ChildProcess.java(List.of("-XX:MaxDirectMemorySize=64g"), Worker.class, arguments);
        }
        return python.orElseThrow().command(contender, measures);
    }
}

package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.compare.ChildProcess.FailedException;
import io.github.pytree4j.benchmarks.compare.FilesPlan.Cell;
import io.github.pytree4j.benchmarks.report.Measurement;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.report.Units;
import io.github.pytree4j.benchmarks.trees.Folders;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import io.github.pytree4j.benchmarks.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has whole processes save and restore trees, a process of each contender in turns. */
final class FilesPart {
    static final String FAILURE = "failed ";
    static final String PEERS_UP_TO = "largest tree of Python's peers";

    private final Settings settings;
    private final Results results;
    private final Path folder;
    private final ChildProcess process;
    private final Set<String> failed = new HashSet<>();
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
        results.note(PEERS_UP_TO, Units.size((double) settings.peersUpTo()));
        List<String> peers =
                new ArrayList<>(python.map(found -> found.versions().keySet()).orElse(Set.of()));
        peers.remove("python");
        for (Cell cell : FilesPlan.cells(settings, peers)) {
            for (int round = 1; round <= settings.budget().rounds(); round++) {
                for (String contender : Settings.order(cell.contenders(), round)) {
                    List<TreeSpec> trees = FilesPlan.fitting(cell.trees(), contender, settings);
                    if (!failed.contains(trees.get(0).kind() + contender)) {
                        measure(round, trees, contender);
                    }
                }
            }
        }
    }

    /** Who fails is not given the larger trees of the kind, either, which come later. */
    private void measure(int round, List<TreeSpec> trees, String contender) throws IOException {
        Progress.say("files, round " + round + ": " + trees + ", " + contender);
        Files.createDirectories(folder);
        try {
            for (String line : process.run(command(trees, contender))) {
                String[] cells = line.split("\t", 3);
                results.add(new Measurement(cells[0], contender, cells[1], round, Double.parseDouble(cells[2])));
            }
        } catch (FailedException e) {
            Progress.say(contender + " " + e.reason());
            results.note(FAILURE + trees.get(0) + " " + contender, e.reason());
            trees.forEach(tree -> results.drop(tree.toString(), contender));
            failed.add(trees.get(0).kind() + contender);
        } finally {
            Folders.delete(folder);
        }
    }

    private List<String> command(List<TreeSpec> trees, String contender) {
        boolean isOfJvm = contender.equals(FilesPlan.OURS) || contender.equals(FilesPlan.PLAIN);
        Budget budget = settings.budget();
        List<String> arguments = new ArrayList<>(List.of(
                contender,
                folder.toString(),
                Double.toString(isOfJvm ? budget.jvmWarmUp() : budget.pythonWarmUp()),
                Double.toString(budget.measured())));
        trees.forEach(tree -> arguments.add(tree.toString()));
        if (isOfJvm) {
            // For the trees that are saved, whose bytes are not on the heap.
            return ChildProcess.java(List.of("-XX:MaxDirectMemorySize=64g"), Worker.class, arguments);
        }
        return python.orElseThrow().command(arguments);
    }
}

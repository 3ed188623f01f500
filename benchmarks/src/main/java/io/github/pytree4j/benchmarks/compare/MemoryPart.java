package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.compare.ChildProcess.FailedException;
import io.github.pytree4j.benchmarks.report.Measurement;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.trees.Folders;
import io.github.pytree4j.benchmarks.worker.HeapWorker;
import io.github.pytree4j.benchmarks.worker.LeavesWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Has JVMs of little heap save and restore much more than it holds. */
final class MemoryPart {
    static final String OURS = "pytree4j";
    static final String LEAVES = "leaves";
    static final String HEAP = "-Xmx128m";

    private final Settings settings;
    private final Results results;
    private final Path folder;
    private final ChildProcess process;

    MemoryPart(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
        folder = settings.raw().resolve("work");
        process = settings.process("memory");
    }

    void run() throws IOException {
        String gib = Double.toString(settings.budget().gib());
        for (int round = 1; round <= settings.budget().rounds(); round++) {
            Files.createDirectories(folder);
            try {
                for (String operation : List.of("save", "restore")) {
                    Progress.say("memory, round " + round + ": " + operation + " of " + gib + " GiB");
                    measure(round, operation, gib);
                }
                Folders.delete(folder);
                Progress.say("memory, round " + round + ": leaves");
                leaves(round);
            } catch (FailedException e) {
                throw new IOException(gib + " GiB with " + HEAP + ": " + e.reason(), e);
            } finally {
                Folders.delete(folder);
            }
        }
    }

    private void leaves(int round) throws IOException, FailedException {
        String leaves = settings.isShort() ? "1000" : Long.toString(FilesPlan.MILLION.leaves());
        Files.createDirectories(folder);
        for (String line :
                process.run(ChildProcess.java(List.of(), LeavesWorker.class, List.of(folder.toString(), leaves)))) {
            String[] cells = line.split("\t", 2);
            results.add(new Measurement(LEAVES, OURS, cells[0], round, Double.parseDouble(cells[1])));
        }
    }

    private void measure(int round, String operation, String gib) throws IOException, FailedException {
        List<String> command =
                ChildProcess.java(List.of(HEAP), HeapWorker.class, List.of(operation, folder.toString(), gib));
        for (String line : process.run(command)) {
            String[] cells = line.split("\t", 2);
            results.add(new Measurement(gib, OURS, operation + " " + cells[0], round, Double.parseDouble(cells[1])));
        }
    }
}

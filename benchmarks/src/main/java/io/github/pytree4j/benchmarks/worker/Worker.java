package io.github.pytree4j.benchmarks.worker;

import io.github.pytree4j.benchmarks.report.Summary;
import io.github.pytree4j.benchmarks.trees.Folders;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process of one contender of the JVM: {@code Worker CONTENDER TREE FOLDER WARM-UP SECONDS}. It saves and restores the tree for so
 * many seconds without looking at the clock, then for so many seconds more, and prints the median of each operation on a line of
 * its own; {@code peers.py} is the same for Python.
 */
public final class Worker {
    private final Storage storage;
    private final Path parent;
    private final List<Double> saves = new ArrayList<>();
    private final List<Double> syncs = new ArrayList<>();
    private final List<Double> restores = new ArrayList<>();
    private int folders;
    private long size;

    private Worker(Storage storage, Path parent) {
        this.storage = storage;
        this.parent = parent;
    }

    public static void main(String[] arguments) throws IOException {
        run(List.of(arguments), System.out);
    }

    static void run(List<String> arguments, PrintStream out) throws IOException {
        Map<String, Object> tree = TreeSpec.parse(arguments.get(1)).tree();
        Storage storage = arguments.get(0).equals("plain") ? Storage.plain(tree) : Storage.ofPyTree(tree);
        Worker worker = new Worker(storage, Path.of(arguments.get(2)));
        worker.check();
        worker.work(Double.parseDouble(arguments.get(3)));
        worker.saves.clear();
        worker.syncs.clear();
        worker.restores.clear();
        worker.work(Double.parseDouble(arguments.get(4)));
        out.println("save\t" + median(worker.saves));
        out.println("save and sync\t" + median(worker.syncs));
        out.println("restore\t" + median(worker.restores));
        out.println("size\t" + worker.size);
    }

    private static double median(List<Double> seconds) {
        return Summary.of(seconds.stream().mapToDouble(Double::doubleValue).toArray())
                .median();
    }

    private void check() throws IOException {
        Path folder = newFolder();
        storage.save(folder);
        size = Folders.size(folder);
        storage.check(storage.restore(folder));
        Folders.delete(folder);
    }

    /** Once at least, and until {@code seconds} are over. */
    private void work(double seconds) throws IOException {
        long start = System.nanoTime();
        do {
            Path folder = newFolder();
            long before = System.nanoTime();
            storage.save(folder);
            long saved = System.nanoTime();
            Folders.sync(folder);
            long synced = System.nanoTime();
            storage.restore(folder);
            long restored = System.nanoTime();
            saves.add(seconds(before, saved));
            syncs.add(seconds(before, synced));
            restores.add(seconds(synced, restored));
            Folders.delete(folder);
        } while (seconds(start, System.nanoTime()) < seconds);
    }

    private Path newFolder() throws IOException {
        return Files.createDirectories(parent.resolve("checkpoint" + folders++));
    }

    private static double seconds(long start, long end) {
        return (end - start) / 1e9;
    }
}

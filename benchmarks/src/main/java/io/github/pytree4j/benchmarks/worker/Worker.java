package io.github.pytree4j.benchmarks.worker;

import io.github.pytree4j.benchmarks.report.Summary;
import io.github.pytree4j.benchmarks.trees.Folders;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A process of one contender of the JVM: {@code Worker CONTENDER FOLDER WARM-UP SECONDS TREE...}. It saves and restores each tree,
 * one after the other, for so many seconds that do not count, then for so many seconds more, and at least once each. It prints
 * tree, operation and median, a line for each operation; {@code peers.py} is the same for Python.
 */
public final class Worker {
    private final Storage storage;
    private final Path parent;
    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private int folders;

    private Worker(Storage storage, Path parent) {
        this.storage = storage;
        this.parent = parent;
    }

    public static void main(String[] arguments) throws IOException {
        run(List.of(arguments), System.out);
    }

    static void run(List<String> arguments, PrintStream out) throws IOException {
        double warmUp = Double.parseDouble(arguments.get(2));
        double seconds = Double.parseDouble(arguments.get(3));
        for (String spec : arguments.subList(4, arguments.size())) {
            Map<String, Object> tree = TreeSpec.parse(spec).tree();
            Storage storage = arguments.get(0).equals("plain") ? Storage.plain(tree) : Storage.ofPyTree(tree);
            Worker worker = new Worker(storage, Path.of(arguments.get(1)));
            long start = System.nanoTime();
            long size = worker.check();
            while (seconds(start, System.nanoTime()) < warmUp) {
                worker.workOnce();
            }
            worker.times.clear();
            start = System.nanoTime();
            do {
                worker.workOnce();
            } while (seconds(start, System.nanoTime()) < seconds);
            worker.times.forEach((operation, found) -> out.println(spec + "\t" + operation + "\t" + median(found)));
            out.println(spec + "\tsize\t" + size);
        }
    }

    private static double median(List<Double> seconds) {
        return Summary.of(seconds.stream().mapToDouble(Double::doubleValue).toArray())
                .median();
    }

    /** The bytes on the disk. */
    private long check() throws IOException {
        Path folder = newFolder();
        storage.save(folder);
        storage.check(storage.restore(folder));
        long size = Folders.size(folder);
        for (Storage.Operation operation : storage.others().values()) {
            operation.run(folder);
        }
        Folders.delete(folder);
        return size;
    }

    private void workOnce() throws IOException {
        Path folder = newFolder();
        long start = System.nanoTime();
        storage.save(folder);
        note("save", start);
        Folders.sync(folder);
        note("save and sync", start);
        start = System.nanoTime();
        storage.restore(folder);
        note("restore", start);
        for (Map.Entry<String, Storage.Operation> other : storage.others().entrySet()) {
            start = System.nanoTime();
            other.getValue().run(folder);
            note(other.getKey(), start);
        }
        Folders.delete(folder);
    }

    private void note(String operation, long start) {
        times.computeIfAbsent(operation, name -> new ArrayList<>()).add(seconds(start, System.nanoTime()));
    }

    private Path newFolder() throws IOException {
        return Files.createDirectories(parent.resolve("checkpoint" + folders++));
    }

    private static double seconds(long start, long end) {
        return (end - start) / 1e9;
    }
}

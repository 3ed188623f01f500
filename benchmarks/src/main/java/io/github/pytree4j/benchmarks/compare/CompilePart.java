package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.compare.ChildProcess.FailedException;
import io.github.pytree4j.benchmarks.report.Measurement;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.trees.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Has processes of javac compile many records, in turns: with and without the processor, and with RecordBuilder's. */
final class CompilePart {
    static final String WITHOUT = "no processor";
    static final String OURS = "pytree4j";
    static final String GIVEN = "pytree4j's codecs as sources";
    static final String BUILDER = "RecordBuilder";
    static final String FAILURE = "failed ";
    static final String PROCESSOR = "io.github.pytree4j.processor.PyTreeProcessor";
    static final String BUILDER_PROCESSOR = "io.soabase.recordbuilder.processor.RecordBuilderProcessor";

    private final Settings settings;
    private final Results results;
    private final ChildProcess process;

    CompilePart(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
        process = settings.process("compile");
    }

    void run() throws IOException {
        for (int count : settings.budget().compilations().keySet()) {
            Path folder = settings.raw().resolve("compile").resolve(Integer.toString(count));
            Folders.delete(folder);
            try {
                run(count, folder);
            } finally {
                Folders.delete(folder);
            }
        }
    }

    /** Ours comes first in the first round: it leaves the sources that are given later. */
    private void run(int count, Path folder) throws IOException {
        List<Path> records = RecordSources.write(folder.resolve("records"), count, RecordSources.OURS);
        List<Path> builders = RecordSources.write(folder.resolve("builders"), count, RecordSources.BUILDER);
        Path generated = Files.createDirectories(folder.resolve("generated"));
        Path output = folder.resolve("output");
        List<Compilation> compilations = List.of(
                new Compilation(OURS, processedBy(PROCESSOR, generated), records, List.of(), 2 * count),
                new Compilation(GIVEN, List.of("-proc:none"), records, List.of(generated), 2 * count),
                new Compilation(WITHOUT, List.of("-proc:none"), records, List.of(), count),
                new Compilation(BUILDER, processedBy(BUILDER_PROCESSOR, output), builders, List.of(), 2 * count));
        Set<Compilation> failed = new HashSet<>();
        for (int round = 1; round <= settings.budget().compilations().getOrDefault(count, 1); round++) {
            for (Compilation compilation : Settings.order(compilations, round)) {
                if (!failed.contains(compilation) && !measure(round, count, output, compilation)) {
                    failed.add(compilation);
                }
            }
        }
    }

    /** Whether it has worked; if not, nothing is left of what was measured of it. */
    private boolean measure(int round, int count, Path output, Compilation compilation) throws IOException {
        String subject = Integer.toString(count);
        Progress.say("compile, round " + round + ": " + count + " records, " + compilation.name());
        Files.createDirectories(output);
        try {
            double seconds = compile(output, compilation);
            results.add(new Measurement(subject, compilation.name(), "compile", round, seconds));
            return true;
        } catch (FailedException e) {
            Progress.say(compilation.name() + " " + e.reason());
            results.drop(subject, compilation.name());
            results.note(FAILURE + subject + " " + compilation.name(), e.reason());
            return false;
        } finally {
            Folders.delete(output);
        }
    }

    /**
     * A way to compile.
     *
     * @param more folders of further sources, which are there only once it begins
     * @param classes how many it must leave at least
     */
    private record Compilation(String name, List<String> options, List<Path> sources, List<Path> more, int classes) {

        List<Path> allSources() throws IOException {
            List<Path> all = new ArrayList<>(sources);
            for (Path folder : more) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
                }
            }
            return all;
        }
    }

    static List<String> processedBy(String processor, Path generated) {
        return List.of(
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                processor,
                "-s",
                generated.toString());
    }

    /** The seconds that a process of javac takes. */
    private double compile(Path output, Compilation compilation) throws IOException, FailedException {
        Path list = output.resolveSibling("sources.txt");
        Files.write(
                list,
                compilation.allSources().stream()
                        .map(file -> '"' + file.toString().replace("\\", "\\\\") + '"')
                        .toList());
        List<String> command = new ArrayList<>(List.of(ChildProcess.tool("javac"), "--release", "17", "-nowarn"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-d", output.toString()));
        command.addAll(compilation.options());
        command.add("@" + list);
        long start = System.nanoTime();
        process.run(command);
        double seconds = (System.nanoTime() - start) / 1e9;
        try (Stream<Path> files = Files.walk(output)) {
            long found =
                    files.filter(file -> file.toString().endsWith(".class")).count();
            if (found < compilation.classes()) {
                throw new FailedException("left " + found + " classes of " + compilation.classes());
            }
        }
        return seconds;
    }
}

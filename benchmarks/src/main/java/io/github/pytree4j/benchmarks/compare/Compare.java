package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that measures this library and its peers, side by side, and writes the page of benchmarks. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Measures pytree4j and its peers in turns, and writes docs/benchmarks.md with its plots.")
public final class Compare implements Callable<Integer> {
    @Option(
            names = "--docs",
            defaultValue = "../docs",
            description = "The folder of the page (default: ${DEFAULT-VALUE}).")
    Path docs = Path.of("../docs");

    @Option(
            names = "--raw",
            defaultValue = "target/compare",
            description = "The folder of raw results (default: ${DEFAULT-VALUE}).")
    Path raw = Path.of("target/compare");

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "jvm,files,compile",
            description =
                    "What is measured: ${COMPLETION-CANDIDATES}. Results of the others stay as an earlier run left them.")
    List<Part> parts = List.of(Part.values());

    @Option(
            names = "--page",
            description = "Measures nothing: only writes the page anew from what is in the folder of raw results.")
    boolean pageOnly;

    @Option(
            names = "--rounds",
            defaultValue = "7",
            description = "Processes of each contender (default: ${DEFAULT-VALUE}).")
    int rounds = 7;

    @Option(
            names = "--short",
            description = "One round of little, to see that it works. The page goes into the folder of raw results.")
    boolean isShort;

    @Option(
            names = "--patience",
            defaultValue = "120",
            description =
                    "Seconds after which a process is ended, and its contender left out (default: ${DEFAULT-VALUE}).")
    int patience = 120;

    @Option(
            names = "--up-to",
            defaultValue = "4096",
            description = "MiB of the largest tree (default: ${DEFAULT-VALUE}).")
    long upTo = 4096;

    @Option(
            names = "--peers-up-to",
            defaultValue = "1024",
            description = "MiB of the largest tree for peers of Python, which take several times as much memory"
                    + " (default: ${DEFAULT-VALUE}).")
    long peersUpTo = 1024;

    @Option(
            names = "--leaves-up-to",
            defaultValue = "1000000",
            description = "The most leaves (default: ${DEFAULT-VALUE}).")
    int leavesUpTo = 1_000_000;

    @Option(
            names = "--records",
            split = ",",
            defaultValue = "100,1000",
            description =
                    "How many records are compiled (default: ${DEFAULT-VALUE}); 100,1000,5000 takes a quarter of an hour more.")
    List<Integer> records = List.of(100, 1000);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Compare())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = isShort
                ? new Settings(
                        raw.toAbsolutePath().resolve("short"),
                        1,
                        true,
                        Duration.ofSeconds(patience),
                        4L << 20,
                        4L << 20,
                        1000,
                        List.of(10))
                : new Settings(
                        raw.toAbsolutePath(),
                        rounds,
                        false,
                        Duration.ofSeconds(patience),
                        upTo << 20,
                        peersUpTo << 20,
                        leavesUpTo,
                        records);
        Files.createDirectories(settings.raw());
        for (Part part : pageOnly ? List.<Part>of() : parts) {
            Results results = new Results();
            Machine.describe(settings, results);
            part.run(settings, results);
            results.write(settings.file(part));
        }
        Map<Part, Results> all = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (Files.exists(settings.file(part))) {
                all.put(part, Results.read(settings.file(part)));
            }
        }
        Path folder = isShort ? settings.raw() : docs;
        new ComparisonPage(all).write(folder);
        System.out.println("written: " + folder.resolve(ComparisonPage.NAME).normalize());
        return 0;
    }
}

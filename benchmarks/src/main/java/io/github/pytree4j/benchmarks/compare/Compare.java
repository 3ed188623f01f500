package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            names = "--results",
            defaultValue = "results",
            description = "The folder of results, which the page is made from (default: ${DEFAULT-VALUE}).")
    Path results = Path.of("results");

    @Option(
            names = "--raw",
            defaultValue = "target/compare",
            description = "The folder of what JMH writes, of logs and of trees (default: ${DEFAULT-VALUE}).")
    Path raw = Path.of("target/compare");

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "jvm,files,compile,memory",
            description =
                    "What is measured: ${COMPLETION-CANDIDATES}. Results of the others stay as an earlier run left them.")
    List<Part> parts = List.of(Part.values());

    @Option(
            names = "--page",
            description = "Measures nothing: only writes the page anew from what is in the folder of results.")
    boolean pageOnly;

    @Option(names = "--rounds", description = "Processes of each contender (default: 7).")
    @Nullable
    Integer rounds;

    @Option(
            names = "--short",
            description = "One round of little, to see that it works. Page and results go into the folder of --raw.")
    boolean isShort;

    @Option(
            names = "--patience",
            description = "Seconds after which a process is ended, and its contender left out (default: 180).")
    @Nullable
    Integer patience;

    @Option(
            names = "--records",
            split = ",",
            description = "How many records are compiled (default: 100,1000,5000, the last of them in one round).")
    @Nullable
    List<Integer> records;

    @Option(
            names = "--up-to",
            defaultValue = "4096",
            description = "MiB of the largest tree (default: ${DEFAULT-VALUE}).")
    long upTo = 4096;

    @Option(
            names = "--peers-up-to",
            defaultValue = "512",
            description = "MiB of the largest tree for peers of Python, who take minutes for more in all their rounds"
                    + " (default: ${DEFAULT-VALUE}).")
    long peersUpTo = 512;

    @Option(
            names = "--leaves-up-to",
            defaultValue = "1000000",
            description = "The most leaves (default: ${DEFAULT-VALUE}).")
    int leavesUpTo = 1_000_000;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Compare())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = settings();
        Files.createDirectories(settings.raw());
        for (Part part : pageOnly ? List.<Part>of() : parts) {
            Results found = new Results();
            Machine.describe(settings, found);
            long start = System.nanoTime();
            try {
                part.run(settings, found);
            } finally {
                found.note(
                        "length of " + part.label(),
                        String.format(Locale.ROOT, "%.1f min", (System.nanoTime() - start) / 6e10));
                found.write(part.file(settings.results()));
            }
        }
        Path folder = isShort ? settings.raw() : docs;
        ComparisonPage.of(settings.results()).write(folder);
        System.out.println("written: " + folder.resolve(ComparisonPage.NAME).normalize());
        return 0;
    }

    private Settings settings() {
        Budget budget = isShort ? Budget.SHORT : Budget.FULL;
        if (rounds != null) {
            budget = budget.withRounds(rounds);
        }
        if (patience != null) {
            budget = budget.withPatience(Duration.ofSeconds(patience));
        }
        if (records != null) {
            budget = budget.withRecords(records);
        }
        Path folder = raw.toAbsolutePath();
        if (isShort) {
            Path small = folder.resolve("short");
            return new Settings(small, small, budget, true, 8L << 20, 8L << 20, 1000);
        }
        return new Settings(results.toAbsolutePath(), folder, budget, false, upTo << 20, peersUpTo << 20, leavesUpTo);
    }
}

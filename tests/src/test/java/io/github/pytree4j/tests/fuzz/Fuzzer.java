package io.github.pytree4j.tests.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jazzer in a process of its own, which ends with the first failure. What it learns, and the input of a failure, stay under
 * {@code target/fuzz} until {@code mvn clean}.
 */
final class Fuzzer {
    private static final Path ROOT = Path.of("target", "fuzz").toAbsolutePath();

    /** Hooks that look for bugs of other kinds of programs, and allocate memory in the calls that are measured. */
    private static final String DETECTORS = Stream.of(
                    "ClojureLangHooks",
                    "Deserialization",
                    "ExpressionLanguageInjection",
                    "LdapInjection",
                    "NamingContextLookup",
                    "OsCommandInjection",
                    "ReflectiveCall",
                    "RegexInjection",
                    "RegexRoadblocks",
                    "ScriptEngineInjection",
                    "ServerSideRequestForgery",
                    "SqlInjection",
                    "XPathInjection")
            .map(name -> "com.code_intelligence.jazzer.sanitizers." + name)
            .collect(Collectors.joining(":"));

    private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+) ft: (\\d+) corp: (\\d+)");
    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units: +(\\d+)");

    private static final Pattern SECONDS = Pattern.compile("Done \\d+ runs in (\\d+) second");

    private final Path folder;
    private final Class<?> target;

    /**
     * @param name of the folder
     * @param target has the methods that the fuzzer calls
     */
    Fuzzer(String name, Class<?> target) {
        this.folder = ROOT.resolve(name);
        this.target = target;
    }

    /** How a run ended. */
    record Outcome(int exitCode, String output) {
        long executions() {
            return Long.parseLong(last(EXECUTIONS, 1));
        }

        long seconds() {
            return Long.parseLong(last(SECONDS, 1));
        }

        /** What was reached in the library's code, and with how many inputs. */
        String coverage() {
            return last(COVERAGE, 1) + " edges, " + last(COVERAGE, 2) + " features, " + last(COVERAGE, 3) + " inputs";
        }

        private String last(Pattern pattern, int group) {
            Matcher matcher = pattern.matcher(output);
            String found = "0";
            while (matcher.find()) {
                found = matcher.group(group);
            }
            return found;
        }
    }

    Outcome run(List<byte[]> seeds, Path dictionary, long runs, int seed) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(corpus());
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed" + i), seeds.get(i));
        }
        keepFailures(corpus);
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command(corpus, dictionary, runs, seed))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            int exitCode = process.waitFor();
            return new Outcome(exitCode, new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    /** Every input so far that reached something new. */
    List<Path> learnt() throws IOException {
        try (Stream<Path> files = Files.list(corpus())) {
            return files.sorted().toList();
        }
    }

    private Path corpus() {
        return folder.resolve("corpus");
    }

    /** Has the run begin with what made one before it fail. */
    private void keepFailures(Path corpus) throws IOException {
        try (DirectoryStream<Path> failures = Files.newDirectoryStream(folder, "{crash,timeout,oom}-*")) {
            for (Path failure : failures) {
                Files.move(failure, corpus.resolve(failure.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private List<String> command(Path corpus, Path dictionary, long runs, int seed) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What Jazzer needs to start, of which no more than 64 MiB are left to it and the library afterwards.
                "-Xmx128m",
                "-D" + Budget.BALLAST_PROPERTY + "=" + (64 << 20),
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                // For each comparison and switch Jazzer notes what was compared.
                "-D" + Budget.SLACK_PROPERTY + "=8",
                "-D" + Workplace.PROPERTY + "=" + Workplace.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=io.github.pytree4j.**",
                "--instrumentation_excludes=io.github.pytree4j.tests.fuzz.Fuzz**:" + Budget.class.getName(),
                "--disabled_hooks=" + DETECTORS,
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-dict=" + dictionary,
                "-runs=" + runs,
                "-seed=" + seed,
                "-max_len=4096",
                "-timeout=10",
                "-print_final_stats=1"));
        command.add(corpus.toString());
        return command;
    }
}

package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.compare.ChildProcess.FailedException;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.report.Units;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where and with what something was measured. */
final class Machine {
    private static final List<String> LIBRARIES = List.of(
            "jmh-core",
            "fory-core",
            "kryo",
            "jackson-dataformat-msgpack",
            "jackson-databind",
            "record-builder-processor");

    private Machine() {}

    /** Notes it all. */
    static void describe(Settings settings, Results results) throws IOException {
        results.note("date", LocalDate.now(ZoneOffset.UTC).toString());
        results.note("rounds", Integer.toString(settings.budget().rounds()));
        commit(settings).ifPresent(commit -> results.note("commit", commit));
        results.note(
                "processor",
                Runtime.getRuntime().availableProcessors() + " cores of "
                        + line("/proc/cpuinfo", "model name\\s*:\\s*(.+)").orElse(System.getProperty("os.arch")));
        line("/proc/meminfo", "MemTotal:\\s*(\\d+) kB")
                .ifPresent(memory -> results.note("memory", Units.size(Double.parseDouble(memory) * 1024)));
        results.note("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        results.note("file system", Files.getFileStore(settings.raw()).type());
        results.note("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        results.note(
                "load at the start",
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        for (String library : LIBRARIES) {
            version(library).ifPresent(version -> results.note("version of " + library, version));
        }
    }

    private static Optional<String> version(String library) {
        Matcher jar = Pattern.compile(Pattern.quote(library) + "-(\\d[\\w.]*)\\.jar")
                .matcher(System.getProperty("java.class.path"));
        return jar.find() ? Optional.of(jar.group(1)) : Optional.empty();
    }

    private static Optional<String> line(String file, String pattern) throws IOException {
        Path path = Path.of(file);
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(path));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> commit(Settings settings) throws IOException {
        ChildProcess git = settings.process("git");
        try {
            String commit =
                    git.run(List.of("git", "rev-parse", "--short=10", "HEAD")).get(0);
            // What an earlier part has just written is no change of what is measured.
            boolean isChanged = !git.run(List.of(
                            "git",
                            "status",
                            "--porcelain",
                            "--untracked-files=no",
                            "--",
                            ":/",
                            ":(top,exclude)benchmarks/results",
                            ":(top,exclude)docs/benchmarks*"))
                    .isEmpty();
            return Optional.of(commit + (isChanged ? " with changes" : ""));
        } catch (FailedException | IOException e) {
            return Optional.empty();
        }
    }
}

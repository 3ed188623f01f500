package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What is measured on its own: a file of raw results, a section of the page. */
enum Part {
    /** In one JVM: to bytes and back, beside serializers of the JVM. */
    JVM {
        @Override
        void run(Settings settings, Results results) throws IOException {
            new JvmPart(settings, results).run();
        }
    },
    /** To files and back, beside Python's formats. */
    FILES {
        @Override
        void run(Settings settings, Results results) throws IOException {
            new FilesPart(settings, results).run();
        }
    },
    /** What compiling records costs. */
    COMPILE {
        @Override
        void run(Settings settings, Results results) throws IOException {
            new CompilePart(settings, results).run();
        }
    },
    /** How little heap much data needs. */
    MEMORY {
        @Override
        void run(Settings settings, Results results) throws IOException {
            new MemoryPart(settings, results).run();
        }
    };

    abstract void run(Settings settings, Results results) throws IOException;

    /** Where its results are, in the folder of results. */
    Path file(Path results) {
        return results.resolve(label() + ".json");
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

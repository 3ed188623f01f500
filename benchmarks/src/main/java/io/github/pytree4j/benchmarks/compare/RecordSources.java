package io.github.pytree4j.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sources of many records of 12 components of every usual kind, one of them another of the records. */
final class RecordSources {
    /** What makes a record one of this library. */
    static final String OURS = "io.github.pytree4j.annotations.PyTreeDataclass";

    /** What makes a record one of RecordBuilder. */
    static final String BUILDER = "io.soabase.recordbuilder.core.RecordBuilder";

    private static final int IN_A_PACKAGE = 100;

    private RecordSources() {}

    /** Writes {@code count} annotated records into {@code folder}; returns their files. */
    static List<Path> write(Path folder, int count, String annotation) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "example.p" + i / IN_A_PACKAGE;
            Path parent = Files.createDirectories(folder.resolve(name.replace('.', '/')));
            Path file = parent.resolve("State" + i + ".java");
            Files.writeString(file, source(name, i, annotation));
            files.add(file);
        }
        return files;
    }

    private static String source(String packageName, int index, String annotation) {
        boolean isFirst = index % IN_A_PACKAGE == 0;
        String inner = isFirst ? "long parent" : "State" + (index - 1) + " parent";
        return """
                package %s;

                import io.github.pytree4j.array.NdArray;
                import java.util.List;
                import java.util.Map;

                @%s
                public record State%d(
                        long step,
                        int epoch,
                        double loss,
                        float rate,
                        boolean done,
                        String name,
                        NdArray kernel,
                        NdArray bias,
                        List<Double> losses,
                        Map<String, NdArray> params,
                        Map<String, List<String>> tags,
                        %s) {}
                """.formatted(packageName, annotation, index, inner);
    }
}

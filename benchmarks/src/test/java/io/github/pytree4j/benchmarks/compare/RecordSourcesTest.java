package io.github.pytree4j.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSourcesTest {
    @TempDir
    Path directory;

    @Test
    void bothProcessorsTakeTheRecords() throws Exception {
        compile(RecordSources.OURS, CompilePart.PROCESSOR, "State1Codec");
        compile(RecordSources.BUILDER, CompilePart.BUILDER_PROCESSOR, "State1Builder");
    }

    private void compile(String annotation, String processor, String generated) throws Exception {
        Path folder = directory.resolve(generated);
        List<Path> sources = RecordSources.write(folder, 2, annotation);
        assertEquals(2, sources.size());
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-nowarn", "-d", folder.toString()));
        arguments.addAll(CompilePart.processedBy(processor, folder));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        sources.forEach(source -> arguments.add(source.toString()));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments.toArray(String[]::new));
        assertEquals(0, exitCode, errors.toString(StandardCharsets.UTF_8));
        assertTrue(Files.exists(folder.resolve("example/p0").resolve(generated + ".class")), generated);
    }
}

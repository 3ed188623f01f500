package io.github.pytree4j.samples.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas of each version are those that its compilation writes, and stay what they were. */
class CommittedSchemasTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theSchemasOfAVersionAreCommittedAsItsCompilationWritesThem(int version) throws IOException {
        List<Path> compiled = files(Versions.classes(version).resolve("META-INF/pytree4j"));
        assertFalse(compiled.isEmpty());
        for (Path schema : compiled) {
            String record = schema.getFileName().toString().replace(".json", "");
            // Each version of a record is committed, so that the newest is the one whose number is how many there are.
            Path folder = Versions.schemas(version).resolve(record);
            Path newest = folder.resolve(files(folder).size() + ".json");
            assertEquals(Files.readString(newest), Files.readString(schema), newest.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theNextVersionStillHasThemAll(int version) throws IOException {
        Path folder = Versions.schemas(version);
        Path next = Versions.schemas(version + 1);
        for (Path schema : files(folder)) {
            assertEquals(-1, Files.mismatch(schema, next.resolve(folder.relativize(schema))), schema.toString());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

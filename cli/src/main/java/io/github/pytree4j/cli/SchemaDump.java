package io.github.pytree4j.cli;

import io.github.pytree4j.processor.comparison.CommittedSchemas;
import io.github.pytree4j.processor.comparison.SchemaChange;
import io.github.pytree4j.processor.comparison.SchemaChanges;
import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a dump of compiled schemas would do.
 *
 * @param added the files that are not there
 * @param kept how many are there, and hold what was compiled but for what may change under a version
 * @param unversioned how many records have no version
 * @param refusals why nothing may be written, in sentences
 */
record SchemaDump(List<NewFile> added, int kept, int unversioned, List<String> refusals) {

    /** A schema that is to be written where none is. */
    record NewFile(Path path, Schema schema) {

        /** Writes it aside and gives it its name then, so that no crash leaves half of it under that name. */
        void write() throws IOException {
            Path home = path.resolveSibling("");
            Files.createDirectories(home);
            // Its name does not end as those of schemas do.
            Path aside = home.resolve("." + path.getFileName() + "-" + UUID.randomUUID());
            try {
                try (FileChannel file =
                        FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    ByteBuffer bytes = StandardCharsets.UTF_8.encode(SchemaWriter.write(schema));
                    while (bytes.hasRemaining()) {
                        file.write(bytes);
                    }
                    file.force(true);
                }
                // Where case does not count, two records may have one file; and an atomic move replaces what it finds.
                if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileAlreadyExistsException(path.toString());
                }
                Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        }
    }

    /** Compares what was compiled with what is there; writes nothing. */
    static SchemaDump plan(SortedMap<String, Schema> compiled, Path folder) {
        CommittedSchemas committed = new CommittedSchemas(folder);
        List<NewFile> added = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        int kept = 0;
        int unversioned = 0;
        for (Schema schema : compiled.values()) {
            Path file = committed.file(schema.record(), Math.max(schema.version(), 1));
            int refusalsBefore = refusals.size();
            Schema there = committed
                    .of(schema.record(), problem -> refusals.add(problem.text()))
                    .get(schema.version());
            if (schema.version() == 0) {
                unversioned++;
            } else if (there != null) {
                kept++;
                compare(there, schema, file, refusals);
            } else if (refusals.size() == refusalsBefore) {
                added.add(new NewFile(file, schema));
            }
        }
        return new SchemaDump(List.copyOf(added), kept, unversioned, List.copyOf(refusals));
    }

    private static void compare(Schema there, Schema schema, Path file, List<String> refusals) {
        String changes = SchemaChanges.between(there, schema).stream()
                .filter(SchemaChange::asksForVersion)
                .map(SchemaChange::text)
                .collect(Collectors.joining("; "));
        if (!changes.isEmpty()) {
            refusals.add(file + " is not changed, but " + schema.record() + " has changed since (" + changes
                    + "): raise it to version = " + (schema.version() + 1L) + ", or take back these changes");
        }
    }
}

package io.github.pytree4j.cli;

import io.github.pytree4j.errors.CheckpointIOException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The directories of a migration, which must not be the same: the originals are to stay as they are. */
final class MigrationFolders {
    private MigrationFolders() {}

    /** Refuses a DST that is SRC or in it, whatever links lead there, or that is no directory. */
    static void requireApart(Path source, Path destination, CommandSpec command) {
        if (Files.exists(destination, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(destination)) {
            throw wrong(command, "DST " + destination + " is there already, and is no directory");
        }
        if (!Files.isDirectory(source)) {
            // Which is told in its own words.
            return;
        }
        Path from = real(source);
        Path into = real(destination);
        if (into.equals(from)) {
            throw wrong(command, "DST is SRC, whose checkpoints are to stay as they are; name another directory");
        }
        if (into.startsWith(from)) {
            throw wrong(
                    command,
                    "DST " + destination + " is in SRC, whose content is to stay as it is; name a directory beside it");
        }
    }

    /** Where a path really is, or would be. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath();
        try {
            for (Path there = absolute; there != null; there = there.getParent()) {
                if (Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
                    return there.toRealPath()
                            .resolve(there.relativize(absolute))
                            .normalize();
                }
            }
        } catch (IOException e) {
            throw new CheckpointIOException("cannot tell where " + path + " is: " + e, e);
        }
        return absolute.normalize();
    }

    private static ParameterException wrong(CommandSpec command, String message) {
        return new ParameterException(command.commandLine(), message);
    }
}

package io.github.pytree4j.samples.evolution;

import io.github.pytree4j.samples.support.DirectoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What becomes of the checkpoints that a program saved while its class went through four versions. The programs of versions 1 to 3
 * run first, each in a virtual machine of its own with the classes of its time; one checkpoint is of real Flax. Then that of
 * version 4 restores all of them.
 *
 * <p>Usage: {@code Evolution CLASSES FLAX_FILE DIRECTORY}: the folder of the compiled versions, {@code v1} to {@code v4}; the
 * checkpoint of version 2 that Flax wrote; and a folder to work in. Begins afresh in its folders {@code saved} and
 * {@code migrated}.
 */
public final class Evolution {
    private final Path classes;
    private final Path flaxFile;
    private final Path saved;
    private final Path migrated;

    private Evolution(Path classes, Path flaxFile, Path directory) {
        this.classes = classes;
        this.flaxFile = flaxFile;
        this.saved = directory.resolve("saved");
        this.migrated = directory.resolve("migrated");
    }

    /** Runs the versions, oldest first. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 3) {
            System.err.println("Usage: Evolution CLASSES FLAX_FILE DIRECTORY");
            System.exit(2);
        }
        Path classes = Path.of(args[0]);
        if (!Files.isDirectory(classes.resolve("v4"))) {
            System.err.println(
                    classes + " does not hold the compiled versions v1 to v4: let Maven compile this module first");
            System.exit(2);
        }
        if (!new Evolution(classes, Path.of(args[1]), Path.of(args[2])).run()) {
            System.exit(1);
        }
    }

    /** Whether every program did what it should. */
    private boolean run() throws IOException, InterruptedException {
        DirectoryTree.delete(saved);
        DirectoryTree.delete(migrated);
        return program(1, "Train").run(saved)
                && program(2, "Train").run(saved)
                && copyFlaxFile()
                && program(3, "Train").run(saved)
                && program(4, "Upgrade").run(saved, migrated);
    }

    private VersionedProgram program(int version, String main) {
        return new VersionedProgram(classes.resolve("v" + version), "example." + main);
    }

    /** As if Flax had just saved it. */
    private boolean copyFlaxFile() throws IOException {
        Path copy = Files.copy(flaxFile, saved.resolve("checkpoint_200"));
        System.out.println("Flax saved " + copy.getFileName() + ", a model of version 2.");
        return true;
    }
}

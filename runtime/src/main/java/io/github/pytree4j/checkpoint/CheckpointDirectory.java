package io.github.pytree4j.checkpoint;

import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.errors.CheckpointIOException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names in a checkpoint directory: which are checkpoints, of which steps, and in which order. Shared with Flax, which
 * may write next; names that Flax uses for unfinished work are no checkpoints, and neither is {@code .pytree4j}.
 */
final class CheckpointDirectory {
    /** The folder next to a checkpoint that holds its multi-host arrays. */
    private static final String ARRAYS_SUFFIX = "_gda";

    private final Path directory;
    private final SideFolder side;
    private final String prefix;

    CheckpointDirectory(Path directory, String prefix) {
        this.directory = directory;
        this.side = new SideFolder(directory);
        this.prefix = prefix;
    }

    Path path() {
        return directory;
    }

    Path file(Step step) {
        return directory.resolve(prefix + step);
    }

    /** What the names look like, for messages. */
    String pattern() {
        return prefix + "<step>";
    }

    String name(Step step) {
        return prefix + step;
    }

    /** The steps that are there, in order; none where the directory is not there. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(prefix)) {
                    Step.parse(name.substring(prefix.length())).ifPresent(steps::add);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw cannotList(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw cannotList(e);
        }
        steps.sort(null);
        return steps;
    }

    private CheckpointIOException cannotList(IOException cause) {
        String advice = Files.isRegularFile(directory)
                ? "it is a file; a single checkpoint is restored with restore(target, path)"
                : cause.toString();
        return new CheckpointIOException("cannot list the checkpoints in " + directory + ": " + advice, cause);
    }

    /** Refuses a save that would not be the newest checkpoint, unless {@code overwrite} allows it. */
    void requireFree(Step step, Overwrite overwrite) {
        List<Step> steps = steps();
        if (overwrite != Overwrite.REFUSE || steps.isEmpty()) {
            return;
        }
        Step last = steps.get(steps.size() - 1);
        String advice = "; save a later step, or choose Overwrite.REPLACE or Overwrite.REWIND";
        if (steps.contains(step)) {
            throw new CheckpointExistsException(name(step) + " exists already in " + directory + advice);
        }
        if (last.value() > step.value()) {
            throw new CheckpointExistsException(
                    name(step) + " would be older than " + name(last) + " in " + directory + advice);
        }
    }

    /** Refuses to replace a file, unless {@code overwrite} allows it. */
    static void requireFree(Path file, Overwrite overwrite) {
        if (Files.isDirectory(file)) {
            throw new CheckpointExistsException(file + " is a directory");
        }
        if (overwrite == Overwrite.REFUSE && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new CheckpointExistsException(file + " exists already; choose Overwrite.REPLACE to replace it");
        }
    }

    /** Deletes what a save of {@code saved} makes superfluous, never {@code saved} itself. */
    void prune(Step saved, Overwrite overwrite, Retention retention) throws IOException {
        List<Step> steps = new ArrayList<>(steps());
        if (overwrite == Overwrite.REWIND) {
            for (Step later : List.copyOf(steps)) {
                if (later.compareTo(saved) > 0) {
                    delete(later);
                    steps.remove(later);
                }
            }
        }
        for (Step superseded : retention.superseded(steps)) {
            if (!superseded.equals(saved)) {
                delete(superseded);
            }
        }
    }

    private void delete(Step step) throws IOException {
        Path file = file(step);
        deleteTree(file.resolveSibling(file.getFileName() + ARRAYS_SUFFIX));
        deleteTree(file);
        Files.deleteIfExists(side.manifest(file));
    }

    /** Deletes a file, or a folder (an Orbax checkpoint, multi-host arrays) with all that is in it; follows no links. */
    private static void deleteTree(Path root) throws IOException {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(root);
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

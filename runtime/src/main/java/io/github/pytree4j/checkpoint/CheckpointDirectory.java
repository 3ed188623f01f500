package io.github.pytree4j.checkpoint;

import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.format.multihost.MultihostArrays;
import io.github.pytree4j.store.LocalFolder;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in a checkpoint directory: which are checkpoints, of which steps, and in which order. Shared with Flax, which
 * may write next; names that Flax uses for unfinished work are no checkpoints, and neither is {@code .pytree4j}.
 */
final class CheckpointDirectory {
    private final Path directory;
    private final String prefix;

    CheckpointDirectory(Path directory, String prefix) {
        this.directory = directory;
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
        try {
            for (String name : new LocalFolder(directory).settledNames(this::isCheckpoint)) {
                if (name.startsWith(prefix)) {
                    Step.parse(name.substring(prefix.length())).ifPresent(steps::add);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw cannotList(e);
        }
        steps.sort(null);
        return steps;
    }

    private boolean isCheckpoint(String name) {
        return name.startsWith(prefix)
                && Step.parse(name.substring(prefix.length())).isPresent();
    }

    private CheckpointIOException cannotList(IOException cause) {
        String advice = new LocalFolder(directory).isFile()
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
        if (LocalFolder.isFolder(file)) {
            throw new CheckpointExistsException(file + " is a directory");
        }
        if (overwrite == Overwrite.REFUSE && LocalFolder.isTaken(file)) {
            throw new CheckpointExistsException(file + " exists already; choose Overwrite.REPLACE to replace it");
        }
    }

    /** Deletes what a save of {@code saved} makes superfluous, never {@code saved} itself. */
    void prune(Step saved, Overwrite overwrite, Retention retention) throws IOException {
        List<Step> steps = new ArrayList<>(steps());
        List<Step> deleted = new ArrayList<>();
        if (overwrite == Overwrite.REWIND) {
            for (Step later : List.copyOf(steps)) {
                if (later.compareTo(saved) > 0) {
                    deleted.add(later);
                }
            }
        }
        steps.removeAll(deleted);
        for (Step superseded : retention.superseded(steps)) {
            if (!superseded.equals(saved)) {
                deleted.add(superseded);
            }
        }
        for (Step step : deleted) {
            delete(step);
        }
        if (!deleted.isEmpty()) {
            new LocalFolder(directory).sync();
        }
    }

    private void delete(Step step) throws IOException {
        Path file = file(step);
        LocalFolder.deleteTree(directory.resolve(MultihostArrays.folderOf(name(step))));
        new LocalFolder(directory).deleteCheckpoint(file);
    }
}

package io.github.pytree4j.checkpoint;

import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.storage.FileInfo;
import io.github.pytree4j.storage.Storage;
import io.github.pytree4j.store.Folder;
import io.github.pytree4j.text.Text;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names in a checkpoint directory: which are checkpoints, of which steps, and in which order. Shared with Flax, which
 * may write next; names that Flax uses for unfinished work are no checkpoints, and neither is {@code .pytree4j}.
 */
final class CheckpointDirectory {
    private static final Pattern PREFIX = Pattern.compile("[^./\\\\*?\\[\\]][^/\\\\*?\\[\\]]*");

    /** What Flax reads as part of the step that follows: a digit of any script, a sign, a dot, or what an exponent needs. */
    private static final Pattern BEGINS_STEP = Pattern.compile(".*([-+.\\p{Nd}]|\\p{Nd}\\.?[eE])", Pattern.DOTALL);

    private final Path directory;
    private final Folder folder;
    private final String prefix;

    CheckpointDirectory(Storage storage, Path directory, String prefix) {
        this.directory = directory;
        this.folder = new Folder(storage, directory);
        this.prefix = prefix;
    }

    /** Refuses prefixes that make names which Flax, or a file system, takes for something else. */
    static void requirePrefix(String prefix) {
        if (!PREFIX.matcher(prefix).matches() || BEGINS_STEP.matcher(prefix).matches()) {
            throw new IllegalArgumentException("the prefix " + '"' + Text.cut(prefix, 100) + '"'
                    + " must be a plain file name that does not begin with a dot, nor end in"
                    + " a digit, sign or dot, nor in a digit and e, which Flax would read as part of the step");
        }
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
        try {
            return list();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw cannotList(e);
        }
    }

    /** As {@link #steps()}, for a directory that must be there. */
    List<Step> list() throws IOException {
        List<Step> steps = new ArrayList<>();
        for (String name : folder.settledNames(this::isCheckpoint)) {
            if (name.startsWith(prefix)) {
                Step.parse(name.substring(prefix.length())).ifPresent(steps::add);
            }
        }
        steps.sort(null);
        return steps;
    }

    private boolean isCheckpoint(String name) {
        return name.startsWith(prefix)
                && Step.parse(name.substring(prefix.length())).isPresent();
    }

    private CheckpointIOException cannotList(IOException cause) {
        String advice = isFile()
                ? "it is a file; a single checkpoint is restored with restore(target, path)"
                : cause.toString();
        return new CheckpointIOException("cannot list the checkpoints in " + directory + ": " + advice, cause);
    }

    private boolean isFile() {
        try {
            return folder.isFile();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether nothing can be read under this step, and that is certain. */
    boolean isMissing(Step step) {
        try {
            return !folder.has(file(step));
        } catch (IOException e) {
            throw new CheckpointIOException("cannot look for " + file(step) + ": " + e, e);
        }
    }

    private static Optional<FileInfo> find(Storage storage, Path file) {
        try {
            return storage.find(file);
        } catch (IOException e) {
            throw new CheckpointIOException("cannot look for " + file + ": " + e, e);
        }
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
    static void requireFree(Storage storage, Path file, Overwrite overwrite) {
        Optional<FileInfo> there = find(storage, file);
        if (there.filter(FileInfo::isFolder).isPresent()) {
            throw new CheckpointExistsException(file + " is a directory");
        }
        if (overwrite == Overwrite.REFUSE && (there.isPresent() || isLink(storage, file))) {
            throw new CheckpointExistsException(file + " exists already; choose Overwrite.REPLACE to replace it");
        }
    }

    /** Whether there is a link, if only one that leads nowhere. */
    private static boolean isLink(Storage storage, Path file) {
        try {
            return storage.findLink(file).isPresent();
        } catch (IOException e) {
            throw new CheckpointIOException("cannot look for " + file + ": " + e, e);
        }
    }

    /** Deletes these steps, lastingly, with all that belongs to them. */
    void delete(List<Step> steps) throws IOException {
        folder.delete(steps.stream().map(this::file).toList());
    }
}

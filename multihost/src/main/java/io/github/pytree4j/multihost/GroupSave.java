package io.github.pytree4j.multihost;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.checkpoint.SharedSave;
import io.github.pytree4j.multihost.group.ProcessGroupException;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One save of a group. All meet at these points, in this order: the start; {@link #AGREE}, where the leader is told what each saves;
 * {@link #FOLDER}, where it tells where to; {@link #WRITTEN}; and {@link #END}. With no arrays there are no shards to write, and the
 * third tells the end. A process that fails goes on to the next point at which it would have told something, and tells that.
 */
final class GroupSave implements SharedSave {
    private static final String AGREE = "what is saved";
    private static final String FOLDER = "where shards go";
    private static final String WRITTEN = "shards are written";
    private static final String END = "end of a save";

    private static final String COLLECTING = "collecting the arrays";
    private static final String WRITING = "writing shards";
    private static final String PUBLISHING = "publishing the checkpoint";

    private final SaveRounds rounds;
    private final Storage storage;
    private final Path directory;
    private final String checkpoint;
    private final SavedTree tree;
    private String next = AGREE;
    private String phase = COLLECTING;
    /** What went wrong in another process, as it was told. */
    private @Nullable Word failedElsewhere;

    private GroupSave(SaveRounds rounds, Storage storage, Path file) {
        this.rounds = rounds;
        this.storage = storage;
        this.directory = file.toAbsolutePath().resolveSibling("");
        this.checkpoint = file.getFileName().toString();
        this.tree = new SavedTree(checkpoint, rounds.group());
    }

    static GroupSave begin(SaveRounds rounds, Storage storage, Path checkpoint) {
        rounds.start();
        return new GroupSave(rounds, storage, checkpoint);
    }

    @Override
    public boolean isLeader() {
        return rounds.isLeader();
    }

    @Override
    public String add(StatePath where, ExternalArray array) {
        return tree.add(where, array);
    }

    @Override
    public void agree() {
        SaveContents own = tree.contents();
        String digest = own.digest();
        List<Word> reports = report(AGREE, FOLDER, Word.ready(digest));
        phase = PUBLISHING;
        requireNoFailure(reports);
        for (int process = 0; process < reports.size(); process++) {
            if (!reports.get(process).text().equals(digest)) {
                tell(FOLDER, "", Word.differs(process));
                throw difference(process);
            }
        }
    }

    /** What all processes throw where one saves something else. */
    private ProcessGroupException difference(int process) {
        SaveContents own = tree.contents();
        SaveContents leaders = rounds.compare(SaveRounds.LEADER, own);
        SaveContents theirs = rounds.compare(process, own);
        return new ProcessGroupException(
                "the save of " + checkpoint + ": process " + process + " saves something else than process "
                        + SaveRounds.LEADER + ": " + leaders.differenceTo(theirs)
                        + ". All processes have to save the same step and tree, each with its own shards",
                List.of(process),
                COLLECTING,
                null);
    }

    private void requireNoFailure(List<Word> reports) {
        for (Word report : reports) {
            if (report.kind() == Word.Kind.FAILED) {
                throw failure(report);
            }
        }
    }

    private ProcessGroupException failure(Word word) {
        failedElsewhere = word;
        return new ProcessGroupException(
                "the save of " + checkpoint + " failed in process "
                        + word.processes().stream()
                                .map(String::valueOf)
                                .reduce((a, b) -> a + ", " + b)
                                .orElse("?")
                        + " at " + word.phase() + ": " + word.text(),
                word.processes(),
                word.phase(),
                null);
    }

    @Override
    public List<WrittenFile> writeAll(Path folder) throws IOException {
        tell(
                FOLDER,
                WRITTEN,
                Word.write(directory.relativize(folder.toAbsolutePath()).toString()));
        phase = WRITING;
        List<WrittenFile> written = new ArrayList<>(writeOwn(folder));
        requireNoFailure(report(WRITTEN, END, Word.ready("")));
        for (int process = 1; process < rounds.group().count(); process++) {
            written.addAll(WrittenList.of(storage, folder, process).take());
        }
        phase = PUBLISHING;
        return written;
    }

    /** If that fails, waits for the others all the same, so that nobody takes the folder away while they write. */
    private List<WrittenFile> writeOwn(Path folder) throws IOException {
        try {
            return tree.write(storage, folder);
        } catch (IOException | RuntimeException | Error failure) {
            evenIfInterrupted(failure, () -> report(WRITTEN, END, Word.ready("")));
            throw failure;
        }
    }

    @Override
    public void follow() throws IOException {
        Word told = hear(FOLDER);
        if (told.kind() == Word.Kind.WRITE) {
            next = WRITTEN;
            phase = WRITING;
            Path folder = directory.resolve(told.text());
            try {
                WrittenList.of(storage, folder, rounds.group().index()).write(tree.write(storage, folder));
            } catch (NoSuchFileException gone) {
                throw unlessGivenUp(gone);
            }
            report(WRITTEN, END, Word.ready(""));
            told = hear(END);
        }
        next = "";
        if (told.kind() == Word.Kind.DIFFERS) {
            throw difference(told.processes().get(0));
        } else if (told.kind() == Word.Kind.FAILED) {
            throw failure(told);
        }
    }

    /** A leader that cannot wait any more takes the folder away: what is wrong then is what it knows, not what is missing here. */
    private NoSuchFileException unlessGivenUp(NoSuchFileException gone) {
        try {
            tellOfFailure(wordOf(gone));
            return gone;
        } catch (ProcessGroupException broken) {
            broken.addSuppressed(gone);
            throw broken;
        } finally {
            next = "";
        }
    }

    @Override
    public void published() {
        try {
            tell(next, "", Word.published());
        } catch (ProcessGroupException e) {
            throw new ProcessGroupException(
                    checkpoint + " is in its place, whole, but not all processes could be told: " + e.getMessage(),
                    e.processes(),
                    e.phase(),
                    e);
        }
    }

    @Override
    public void failed(Throwable failure) {
        Word word = wordOf(failure);
        evenIfInterrupted(failure, () -> tellOfFailure(word));
        next = "";
    }

    private void tellOfFailure(Word word) {
        if (next.equals(AGREE)) {
            report(AGREE, FOLDER, word);
        } else if (next.equals(WRITTEN)) {
            report(WRITTEN, END, word);
        }
        if (!next.isEmpty() && isLeader()) {
            tell(next, "", word);
        } else if (!next.isEmpty()) {
            hear(next);
        }
    }

    /** Meets the others after a failure, which may have been an interrupt. */
    private static void evenIfInterrupted(Throwable failure, Runnable meeting) {
        boolean interrupted = Thread.interrupted();
        try {
            meeting.run();
        } catch (ProcessGroupException | IllegalStateException e) {
            // The group is broken, or closed: nobody can be told.
            failure.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Word wordOf(Throwable failure) {
        if (failedElsewhere != null) {
            return failedElsewhere;
        } else if (failure instanceof ProcessGroupException elsewhere) {
            return Word.failed(elsewhere.processes(), elsewhere.phase(), String.valueOf(elsewhere.getMessage()));
        }
        String problem = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return Word.failed(List.of(rounds.group().index()), phase, problem);
    }

    private List<Word> report(String point, String then, Word word) {
        next = "";
        List<Word> reports = rounds.report(point, word);
        next = then;
        return reports;
    }

    private void tell(String point, String then, Word word) {
        next = "";
        rounds.tell(point, word);
        next = then;
    }

    private Word hear(String point) {
        next = "";
        return rounds.hear(point);
    }

    @Override
    public void close() {
        if (!next.isEmpty()) {
            rounds.group().fail(phase, "the save of " + checkpoint + " was given up");
        }
    }
}

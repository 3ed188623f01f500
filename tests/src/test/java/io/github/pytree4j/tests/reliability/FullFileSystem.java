package io.github.pytree4j.tests.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointIOException;
import io.github.pytree4j.tests.support.DirectorySnapshot;
import io.github.pytree4j.tests.support.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** A process that has a small file system for itself, and saves into it when it is full, and when it almost is. */
final class FullFileSystem {
    /** The number of a save whose state takes 20 pages. */
    private static final int TWENTY_PAGES = 7;

    private static final int ENOUGH = 60;
    private static final int SIZES = 12;

    private final SaveChoice choice;
    private final Path root;
    private final Path directory;
    private final CheckpointManager checkpoints;
    private long saves;

    private FullFileSystem(SaveChoice choice, Path root) {
        this.choice = choice;
        this.root = root;
        this.directory = root.resolve("checkpoints");
        this.checkpoints = choice.manager(directory).build();
    }

    // The argument: where the file system is.
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        for (boolean background : new boolean[] {false, true}) {
            for (Overwrite overwrite : Overwrite.values()) {
                for (int keep : new int[] {1, 2}) {
                    for (Ballast ballast : Ballast.values()) {
                        new FullFileSystem(new SaveChoice(overwrite, keep, 0, background), root)
                                .saveWithLittle(ballast);
                    }
                }
            }
            new FullFileSystem(new SaveChoice(Overwrite.REFUSE, 1_000, 0, background), root).saveUntilFull();
            for (Ballast ballast : Ballast.values()) {
                new FullFileSystem(new SaveChoice(Overwrite.REFUSE, 1, 0, background), root).saveFirst(ballast);
            }
        }
    }

    /** Saves with no room at all, then with ever more, until there is enough. */
    private void saveWithLittle(Ballast ballast) throws IOException {
        save(0);
        int failures = 0;
        boolean saved = false;
        for (int left = 0; !saved; left++) {
            assertTrue(left < ENOUGH, () -> choice + " does not find room enough");
            ballast.fillBut(left, root);
            saved = trySave(nextStep());
            failures += saved ? 0 : 1;
            freeRoom();
        }
        assertTrue(failures > 0, "there always was room");
        System.out.println(choice.words() + ": " + failures + " saves failed for want of " + ballast);
        requireAllGoesOn();
    }

    /** Saves into a directory that is not there, of which nothing is left where there is no room for all. */
    private void saveFirst(Ballast ballast) throws IOException {
        int failures = 0;
        boolean saved = false;
        for (int left = 0; !saved; left++) {
            ballast.fillBut(left, root);
            saved = save(0).isEmpty();
            failures += saved ? 0 : 1;
            int room = left;
            assertEquals(
                    saved, Files.exists(directory), () -> "with room for " + room + ' ' + ballast + ": " + names());
            freeRoom();
        }
        System.out.println(choice.words() + ": " + failures + " first saves failed for want of " + ballast);
        requireAllGoesOn();
    }

    private Set<String> names() {
        return DirectorySnapshot.of(root).entries().keySet();
    }

    /** Saves new steps, all of which stay, until there is no room. */
    private void saveUntilFull() throws IOException {
        int saved = 0;
        while (trySave(nextStep())) {
            saved++;
        }
        assertTrue(saved > 1, "it was full at once");
        System.out.println(choice.words() + ": " + saved + " steps until it was full");
        Files.delete(checkpoints.file(Step.of(0)));
        requireAllGoesOn();
    }

    /** A new step, or the newest again, where that is allowed. */
    private long nextStep() {
        long newest = checkpoints.latest().map(Step::longValue).orElse(-1L);
        return choice.overwrite() == Overwrite.REFUSE ? newest + 1 : newest;
    }

    /** Whether there was room. If not, the directory is as it was, and the failure says why. */
    private boolean trySave(long step) {
        DirectorySnapshot before = snapshot();
        Optional<CheckpointIOException> failure = save(step);
        if (failure.isEmpty()) {
            return true;
        }
        String message = String.valueOf(failure.get().getMessage());
        assertTrue(message.startsWith("cannot save " + checkpoints.file(Step.of(step)) + ": "), message);
        assertTrue(message.contains("No space left on device"), message);
        assertEquals(before, snapshot());
        requireVerified();
        return false;
    }

    private Optional<CheckpointIOException> save(long step) {
        Map<String, NdArray> state = new Signature(step, 0, TWENTY_PAGES + SIZES * saves++).everywhere();
        try {
            if (choice.background()) {
                checkpoints.saveAsync(step, state).join();
            } else {
                checkpoints.save(step, state);
            }
            return Optional.empty();
        } catch (CheckpointIOException e) {
            return Optional.of(e);
        } catch (CompletionException e) {
            return Optional.of(assertThrows(CheckpointIOException.class, checkpoints::awaitSaves));
        }
    }

    /** With room enough, the next save leaves what it has to and nothing else. */
    private void requireAllGoesOn() throws IOException {
        HeldSteps before = held();
        Signature next = new Signature(before.newest() + 1, 0, TWENTY_PAGES + SIZES * saves);
        assertEquals(Optional.empty(), save(next.step()));
        assertEquals(before.after(next, choice), held());
        assertEquals(2L * checkpoints.steps().size() + 1, files(directory), () -> "left over in " + snapshot());
        requireVerified();
        assertTrue(checkpoints.restoreOr(new Signature(-1, 0, 0).everywhere()).containsKey("last"));
        for (Path file : below(root)) {
            Files.delete(file);
        }
    }

    private HeldSteps held() {
        HeldSteps held = new HeldSteps(new TreeMap<>());
        for (Step step : checkpoints.steps()) {
            Signature signature = Signature.of(checkpoints.restore(new Signature(-1, 0, 0).everywhere(), step));
            held.numbers().put(step.longValue(), signature.number());
        }
        return held;
    }

    private void requireVerified() {
        List<Step> steps = checkpoints.steps();
        assertFalse(steps.isEmpty());
        steps.forEach(step -> Verified.require(checkpoints.file(step)));
        held();
    }

    /** All but the lock, which says who wrote last, if there was room for that. */
    private DirectorySnapshot snapshot() {
        Map<String, String> entries = new TreeMap<>();
        if (Files.exists(directory)) {
            entries.putAll(DirectorySnapshot.of(directory).entries());
            entries.remove(".pytree4j/lock");
        }
        return new DirectorySnapshot(entries);
    }

    private void freeRoom() throws IOException {
        for (Path file : below(root)) {
            if (file.getFileName().toString().startsWith("ballast")) {
                Files.delete(file);
            }
        }
    }

    private static long files(Path directory) throws IOException {
        return below(directory).stream().filter(Files::isRegularFile).count();
    }

    /** All that is in a folder, what a folder holds before it. */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        }
    }
}

package io.github.pytree4j.multihost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointExistsException;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.multihost.Processes.End;
import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.group.ProcessGroupException;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A save that fails in one process fails in all, and leaves the directory as it was; the next one succeeds. */
class FailedTogetherTest {
    private static final int COUNT = 3;
    private static final Mesh MESH = Mesh.axes("x", 6).axes("y", 1).over(COUNT);
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    private Processes processes;

    @BeforeEach
    void start() {
        processes = new Processes(COUNT);
    }

    private CheckpointManagerBuilder managing(MultihostArrays arrays) {
        return CheckpointManager.builder(directory).keep(10).arrays(arrays);
    }

    private static Map<String, Object> state(long seed, int process) {
        return Map.of(
                "step",
                seed,
                "w",
                Model.sharded(Model.floats(seed, 12, 2), MESH, process, "x"),
                "b",
                Model.sharded(Model.floats(seed + 1, 4), MESH, process));
    }

    private Path save(ProcessGroup group, long step) {
        return managing(MultihostArrays.in(group).timeout(LONG)).build().save(step, state(step, group.index()));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.toList()) {
                boolean isLock = path.endsWith("lock");
                files.put(
                        directory.relativize(path).toString(),
                        Files.isRegularFile(path) && !isLock
                                ? java.util.Arrays.toString(Files.readAllBytes(path))
                                : "");
            }
        }
        return files;
    }

    private void requireNextSaveWorks(long step) throws Exception {
        processes.all(group -> save(group, step));
        Mesh alone = Model.mesh(1, 1, 1);
        CheckpointManager checkpoints = managing(MultihostArrays.alone()).build();
        Map<String, Object> restored = checkpoints.restore(Map.of(
                "step", 0L,
                "w", Model.sharded(Model.floats(0, 1, 1), alone, 0),
                "b", Model.sharded(Model.floats(0, 1), alone, 0)));
        assertEquals(step, restored.get("step"));
        assertEquals(Model.sharded(Model.floats(step, 12, 2), alone, 0), restored.get("w"));
        assertTrue(checkpoints.verify(Step.of(step)).verification().isVerified());
    }

    private static void requireNames(Throwable failure, int process, String phase, String problem) {
        ProcessGroupException told = assertInstanceOf(ProcessGroupException.class, failure);
        assertEquals(List.of(process), told.processes(), told::getMessage);
        assertTrue(told.phase().contains(phase), told::phase);
        assertTrue(told.getMessage().contains(problem), told::getMessage);
        assertTrue(told.getMessage().contains("process " + process), told::getMessage);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aStateThatCannotBeSavedInOneFailsInAll(int failing) throws Exception {
        processes.all(group -> save(group, 1));
        Map<String, String> before = files();
        List<End<Path>> ends = processes.tryAll(group -> {
            Map<String, Object> state = new TreeMap<>(state(2, group.index()));
            if (group.index() == failing) {
                state.put("thread", new Object());
            }
            return managing(MultihostArrays.in(group).timeout(LONG)).build().save(2, state);
        });
        for (int process = 0; process < COUNT; process++) {
            if (process == failing) {
                assertInstanceOf(
                        UnsupportedValueException.class, ends.get(process).thrown());
            } else {
                requireNames(ends.get(process).thrown(), failing, "collecting", "Object");
            }
        }
        assertEquals(before, files());
        requireNextSaveWorks(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aDiskThatFailsInOneFailsInAll(int failing) throws Exception {
        processes.all(group -> save(group, 1));
        Map<String, String> before = files();
        // The leader makes the files of three shards and of what describes two arrays, the others of two shards and
        // their list.
        int operations = failing == 0 ? 5 : 3;
        for (int operation = 0; operation < operations; operation++) {
            int at = operation;
            List<End<Path>> ends = processes.tryAll(group -> {
                MultihostArrays arrays = MultihostArrays.in(group).timeout(LONG);
                Storage disk = failsAt(group.index() == failing ? at : Integer.MAX_VALUE);
                return managing(arrays.storage(disk)).build().save(2, state(2, group.index()));
            });
            for (int process = 0; process < COUNT; process++) {
                if (process == failing) {
                    String message = String.valueOf(ends.get(process).thrown().getMessage());
                    assertTrue(message.contains("no such luck"), message);
                } else {
                    requireNames(ends.get(process).thrown(), failing, "writing shards", "no such luck");
                }
            }
            assertEquals(before, files());
        }
        requireNextSaveWorks(2);
    }

    /** A disk that fails when a certain file is to be made. */
    private static Storage failsAt(int operation) {
        Storage real = new LocalStorage();
        AtomicInteger done = new AtomicInteger();
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("create") && done.getAndIncrement() == operation) {
                        throw new IOException("no such luck");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aSaveThatIsRefusedIsRefusedInAll() throws Exception {
        processes.all(group -> save(group, 5));
        Map<String, String> before = files();
        List<End<Path>> ends = processes.tryAll(group -> save(group, 5));
        assertInstanceOf(CheckpointExistsException.class, ends.get(0).thrown());
        requireNames(ends.get(1).thrown(), 0, "collecting", "exists already");
        requireNames(ends.get(2).thrown(), 0, "collecting", "exists already");
        assertEquals(before, files());
        requireNextSaveWorks(6);
    }

    @Test
    void anotherStepIsFound() throws Exception {
        List<End<Path>> ends = processes.tryAll(group -> save(group, group.index() == 2 ? 8 : 7));
        for (End<Path> end : ends) {
            requireNames(end.thrown(), 2, "collecting", "the checkpoint is checkpoint_8 instead of checkpoint_7");
        }
        assertEquals(Set.of(""), new TreeSet<>(files().keySet()));
        requireNextSaveWorks(9);
    }

    @Test
    void anotherArrayIsFound() throws Exception {
        List<End<Path>> ends = processes.tryAll(group -> {
            Map<String, Object> state = new TreeMap<>(state(2, group.index()));
            if (group.index() == 1) {
                state.put("w", Model.sharded(Model.floats(2, 12, 3), MESH, 1, null, null));
                state.put("more", Model.sharded(Model.floats(2, 1), MESH, 1));
            }
            return managing(MultihostArrays.in(group).timeout(LONG)).build().save(2, state);
        });
        for (End<Path> end : ends) {
            requireNames(end.thrown(), 1, "collecting", "the array 'w' is float32[12, 3]");
            requireNames(end.thrown(), 1, "collecting", "it also has the array 'more'");
        }
        requireNextSaveWorks(3);
    }

    @Test
    void shardsOfAnotherProcessAreRefused() throws Exception {
        List<End<Path>> ends = processes.tryAll(group ->
                managing(MultihostArrays.in(group).timeout(LONG)).build().save(2, state(2, 0)));
        UnsupportedValueException refused =
                assertInstanceOf(UnsupportedValueException.class, ends.get(1).thrown());
        assertTrue(refused.getMessage().contains("process 0"), refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void oneThatDoesNotComeIsNamed(int missing) throws Exception {
        processes.all(group -> save(group, 1));
        Map<String, String> before = files();
        List<End<Path>> ends = processes.tryAll(group -> {
            if (group.index() == missing) {
                return directory;
            }
            MultihostArrays arrays = MultihostArrays.in(group).timeout(Duration.ofMillis(300));
            return managing(arrays).build().save(2, state(2, group.index()));
        });
        for (int process = 0; process < COUNT; process++) {
            if (process != missing) {
                requireNames(ends.get(process).thrown(), missing, "start", "did not come");
            }
        }
        assertEquals(before, files());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void oneThatLeavesWhileItWritesIsNamed(int leaving) throws Exception {
        processes.all(group -> save(group, 1));
        Map<String, String> before = files();
        List<End<Path>> ends = processes.tryAll(group -> {
            MultihostArrays arrays = MultihostArrays.in(group).timeout(LONG);
            if (group.index() == leaving) {
                arrays = arrays.storage(leaves(group));
            }
            return managing(arrays).build().save(2, state(2, group.index()));
        });
        for (int process = 0; process < COUNT; process++) {
            if (process != leaving) {
                ProcessGroupException told = assertInstanceOf(
                        ProcessGroupException.class, ends.get(process).thrown());
                assertEquals(List.of(leaving), told.processes(), told::getMessage);
            }
        }
        Map<String, String> after = files();
        after.keySet().removeIf(name -> name.contains(".tmp"));
        assertEquals(before, after);
        processes = new Processes(COUNT);
        requireNextSaveWorks(3);
        assertTrue(files().keySet().stream().noneMatch(name -> name.contains(".tmp")));
    }

    /** A disk whose process leaves the group before it makes the first file. */
    private static Storage leaves(ProcessGroup group) {
        Storage real = new LocalStorage();
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("create")) {
                        group.close();
                        throw new IOException("this process is gone");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void twoJobsInOneDirectoryWaitForEachOther() throws Exception {
        Processes others = new Processes(COUNT);
        Thread second = new Thread(() -> {
            try {
                others.all(group -> CheckpointManager.builder(directory)
                        .prefix("other_")
                        .arrays(MultihostArrays.in(group).timeout(LONG))
                        .build()
                        .save(1, state(1, group.index())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        second.start();
        for (long step = 1; step <= 4; step++) {
            requireNextSaveWorks(step);
        }
        second.join();
        others.close();
        assertTrue(CheckpointManager.builder(directory)
                .prefix("other_")
                .build()
                .verify(Step.of(1))
                .verification()
                .isVerified());
        assertEquals(
                Set.of("lock"),
                files().keySet().stream()
                        .filter(name -> name.startsWith(".pytree4j/") && !name.endsWith(".manifest"))
                        .map(name -> name.substring(".pytree4j/".length()))
                        .collect(Collectors.toSet()));
    }
}

package io.github.pytree4j.multihost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several processes save is there, whoever restores it. */
class SavedTogetherTest {
    @TempDir
    private Path directory;

    private CheckpointManagerBuilder managing(ProcessGroup group) {
        return CheckpointManager.builder(directory).keep(10).arrays(MultihostArrays.in(group));
    }

    private void save(Processes processes, long step, long seed, Overwrite overwrite) throws InterruptedException {
        Mesh mesh = Model.mesh(processes.count());
        processes.all(group ->
                managing(group).overwrite(overwrite).build().save(step, Model.state(seed, mesh, group.index())));
    }

    private Map<String, Object> restored(long step, Mesh mesh, int process) {
        return CheckpointManager.builder(directory)
                .arrays(MultihostArrays.alone())
                .build()
                .restore(Model.target(mesh, process), Step.of(step));
    }

    private void requireSaved(long step, long seed) {
        Mesh alone = Model.mesh(1, 1, 1);
        assertEquals(Model.state(seed, alone, 0), restored(step, alone, 0));
        assertTrue(CheckpointManager.builder(directory)
                .build()
                .verify(Step.of(step))
                .verification()
                .isVerified());
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void anyMeshRestoresIt(int count) throws Exception {
        try (Processes processes = new Processes(count)) {
            save(processes, 3, 5, Overwrite.REFUSE);
        }
        for (Mesh mesh : List.of(Model.mesh(4, 2, 1), Model.mesh(2, 1, 2), Model.mesh(1, 2, 2), Model.mesh(2, 2, 4))) {
            for (int process = 0; process < mesh.processCount(); process++) {
                assertEquals(Model.state(5, mesh, process), restored(3, mesh, process));
            }
        }
    }

    @Test
    void eachShardIsWrittenOnceAndNothingElseIsLeft() throws Exception {
        try (Processes processes = new Processes(4)) {
            save(processes, 3, 5, Overwrite.REFUSE);
        }
        Set<String> chunks = files().stream()
                .filter(file -> file.startsWith("checkpoint_3_gda/"))
                .collect(Collectors.toSet());
        assertEquals(8 + 4 + 1 + 8 + 2 + 5, chunks.size(), chunks::toString);
        assertTrue(chunks.contains("checkpoint_3_gda/params/whole/0.0"), chunks::toString);
        assertTrue(chunks.contains("checkpoint_3_gda/params/scale/1.0.0"), chunks::toString);
        Set<String> others = files();
        others.removeAll(chunks);
        assertEquals(Set.of("checkpoint_3", ".pytree4j/lock", ".pytree4j/checkpoint_3.manifest"), others);
    }

    @Test
    void aStepThatIsReplacedHasTheNewArraysAlone() throws Exception {
        try (Processes processes = new Processes(2)) {
            save(processes, 3, 5, Overwrite.REFUSE);
            int before = files().size();
            save(processes, 3, 6, Overwrite.REPLACE);
            requireSaved(3, 6);
            assertEquals(before, files().size(), () -> "" + before);
            save(processes, 3, 7, Overwrite.REPLACE);
            requireSaved(3, 7);
            assertEquals(before, files().size());
        }
    }

    @Test
    void aRewindDeletesLaterStepsWithTheirArrays() throws Exception {
        try (Processes processes = new Processes(2)) {
            save(processes, 1, 1, Overwrite.REFUSE);
            save(processes, 2, 2, Overwrite.REFUSE);
            save(processes, 1, 3, Overwrite.REWIND);
        }
        requireSaved(1, 3);
        assertFalse(Files.exists(directory.resolve("checkpoint_2_gda")));
    }

    @Test
    void whatIsPrunedIsGoneWithItsArrays() throws Exception {
        try (Processes processes = new Processes(2)) {
            Mesh mesh = Model.mesh(2);
            for (long step = 1; step <= 3; step++) {
                long saved = step;
                processes.all(
                        group -> managing(group).keep(1).build().save(saved, Model.state(saved, mesh, group.index())));
            }
        }
        requireSaved(3, 3);
        try (Stream<Path> names = Files.list(directory)) {
            assertEquals(
                    Set.of(".pytree4j", "checkpoint_3", "checkpoint_3_gda"),
                    names.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void savesInTheBackgroundFollowEachOther() throws Exception {
        Mesh mesh = Model.mesh(4);
        try (Processes processes = new Processes(4)) {
            processes.all(group -> {
                try (CheckpointManager checkpoints = managing(group).build()) {
                    List<CompletableFuture<Path>> saves = new ArrayList<>();
                    for (long step = 1; step <= 3; step++) {
                        saves.add(checkpoints.saveAsync(step, Model.state(step, mesh, group.index())));
                    }
                    checkpoints.awaitSaves();
                    return saves.stream().map(CompletableFuture::join).toList();
                }
            });
        }
        for (long step = 1; step <= 3; step++) {
            requireSaved(step, step);
        }
    }

    @Test
    void aStateWithoutArraysIsSavedTogetherToo() throws Exception {
        try (Processes processes = new Processes(3)) {
            processes.all(group -> managing(group).build().save(1, Map.of("step", 1L)));
        }
        assertEquals(
                Map.of("step", 1L), CheckpointManager.builder(directory).build().restore(Map.of("step", 0L)));
        assertFalse(Files.exists(directory.resolve("checkpoint_1_gda")));
    }

    @Test
    void rawStateHasArraysThatAreReadLaterOrWhole() throws Exception {
        try (Processes processes = new Processes(2)) {
            save(processes, 3, 5, Overwrite.REFUSE);
        }
        StateDict later = CheckpointManager.builder(directory)
                .arrays(MultihostArrays.alone())
                .build()
                .restoreRaw();
        assertEquals(StateKind.EXTERNAL, later.dict("params").get("kernel").kind());
        StateDict whole = CheckpointManager.builder(directory)
                .arrays(MultihostArrays.alone().allowWholeArrays())
                .build()
                .restoreRaw();
        NdArray kernel = whole.dict("params").array("kernel");
        assertEquals(Model.floats(5, 16, 6), kernel);
    }

    @Test
    void whatWasRestoredRawIsSavedAgain() throws Exception {
        try (Processes processes = new Processes(2)) {
            save(processes, 3, 5, Overwrite.REFUSE);
        }
        CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .keep(2)
                .arrays(MultihostArrays.alone())
                .build();
        checkpoints.save(4, checkpoints.restoreRaw());
        requireSaved(4, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/../b", "/a", "a\\b"})
    void aKeyThatIsNoNameOfAFolderIsRefused(String key) throws IOException {
        CheckpointManager checkpoints = CheckpointManager.builder(directory)
                .arrays(MultihostArrays.alone())
                .build();
        Map<String, Object> state = Map.of(key, Model.sharded(Model.floats(1, 4), Model.mesh(1, 1, 1), 0));
        assertThrows(UnsupportedValueException.class, () -> checkpoints.save(1, state));
        assertEquals(Set.of(), files());
    }

    @Test
    void theSizeOfACheckpointIsThatOfAllItsFiles() throws Exception {
        try (Processes processes = new Processes(2)) {
            save(processes, 3, 5, Overwrite.REFUSE);
        }
        long bytes = 0;
        for (String file : files()) {
            bytes += file.startsWith("checkpoint_3") ? Files.size(directory.resolve(file)) : 0;
        }
        assertEquals(
                bytes,
                CheckpointManager.builder(directory).build().info(Step.of(3)).size());
    }
}

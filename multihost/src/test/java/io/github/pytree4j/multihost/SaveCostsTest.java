package io.github.pytree4j.multihost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.multihost.sharding.Mesh;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a save of several processes asks of others, as docs/scale.md has it. */
class SaveCostsTest {
    private static final int PROCESSES = 4;

    @TempDir
    private Path directory;

    @Test
    void aSaveMakesFiveCallsOfTheGroupAndListsNoArrays() throws Exception {
        List<Counting> countings =
                Stream.generate(Counting::new).limit(PROCESSES).toList();
        Mesh mesh = Model.mesh(PROCESSES);
        try (Processes processes = new Processes(PROCESSES)) {
            processes.all(group -> {
                Counting counting = countings.get(group.index());
                return CheckpointManager.builder(directory)
                        .arrays(MultihostArrays.in(counting.group(group)).storage(counting.storage()))
                        .build()
                        .save(1, Model.state(1, mesh, group.index()));
            });
        }
        for (Counting counting : countings) {
            assertEquals(1, counting.count("barrier"));
            assertEquals(2, counting.count("gather"));
            assertEquals(2, counting.count("broadcast"));
            assertEquals(0, counting.count("fail"));
            assertEquals(0, counting.count("names"));
        }
        // The leader reads what each of the others says it has written.
        assertEquals(PROCESSES - 1, countings.get(0).count("open"));
    }
}

package io.github.pytree4j.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.benchmarks.compare.FilesPlan.Cell;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilesPlanTest {
    private static final List<String> PEERS = List.of("flax", "orbax", "safetensors");
    private static final Settings FULL =
            new Settings(Path.of("results"), Path.of("raw"), Budget.FULL, false, 4L << 30, 512L << 20, 1_000_000);

    @Test
    void everyTreeOfTheGoalsIsThereWithTheirPeers() {
        for (GoalTable.Row row : GoalTable.rows()) {
            if (row.theirs() instanceof GoalTable.Cell theirs && theirs.part() == Part.FILES) {
                String tree = theirs.subject();
                assertEquals(tree, row.ours().subject());
                assertTrue(contenders(tree).contains(row.ours().contender()), row.toString());
                assertTrue(contenders(tree).contains(theirs.contender()), row.toString());
            }
        }
    }

    @Test
    void treesGrowFromOneMebibyteToFourGibibytesAndFromHundredLeavesToAMillion() {
        List<TreeSpec> trees = cells().flatMap(cell -> cell.trees().stream()).toList();
        for (TreeSpec tree : List.of(
                TreeSpec.arraysOf(1L << 20), TreeSpec.arraysOf(4L << 30), TreeSpec.scalars(100), FilesPlan.MILLION)) {
            assertTrue(trees.contains(tree), tree.toString());
        }
    }

    @Test
    void whoWouldTakeTooLongIsLeftOut() {
        assertEquals(List.of("pytree4j", "plain"), contenders("arrays:16x268435456"));
        assertEquals(List.of("pytree4j", "plain", "flax"), contenders("scalars:10000x100"));
        List<TreeSpec> leaves = List.of(TreeSpec.scalars(100), TreeSpec.scalars(1000), TreeSpec.scalars(10_000));
        assertEquals(leaves.subList(0, 2), FilesPlan.fitting(leaves, "orbax", FULL));
        assertEquals(leaves, FilesPlan.fitting(leaves, "safetensors", FULL));
    }

    private static List<String> contenders(String tree) {
        TreeSpec spec = TreeSpec.parse(tree);
        return cells().filter(cell -> cell.trees().contains(spec)).findFirst().orElseThrow().contenders().stream()
                .filter(contender ->
                        !FilesPlan.fitting(List.of(spec), contender, FULL).isEmpty())
                .toList();
    }

    private static Stream<Cell> cells() {
        return FilesPlan.cells(FULL, PEERS).stream();
    }
}

package io.github.pytree4j.tests.live.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.NullValue;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java reads what Flax writes, and writes what Flax writes. */
@EnabledIfEnvironmentVariable(
        named = FlaxProcess.PYTHON,
        matches = ".+",
        disabledReason = "PYTREE4J_PYTHON does not name a Python with flax")
@ExtendWith(FlaxExtension.class)
class LiveBytesDifferentialTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final int WHOLE = 1 << 30;
    private static final List<Integer> CHUNKS = List.of(0, 1, 8, 20, 64);

    @Test
    void whatFlaxWroteIsReadAsFlaxDoesAndWrittenBackByteForByte(FlaxProcess flax) throws Exception {
        Run run = new Run("bytes of Flax", 4000);
        run.forEach(seed -> {
            List<String> answer = flax.ask("written", seed, WHOLE);
            run.compare(
                    "read " + answer.get(0),
                    answer.get(1),
                    describe(answer.get(0)).toString());
            run.compare("write " + answer.get(1), answer.get(0), rewritten(answer.get(0)));
        });
    }

    @Test
    void arraysThatFlaxWroteInSmallChunksAreReadWhole(FlaxProcess flax) throws Exception {
        Run run = new Run("chunks of Flax", 3000);
        run.forEach(seed -> {
            List<String> answer = flax.ask("written", seed, CHUNKS.get(run.random.nextInt(CHUNKS.size())));
            Outcome java = describe(answer.get(0));
            run.compare("read " + answer.get(0), Outcome.ofFlax(answer, 1), java);
            if (java.accepted()) {
                String written = rewritten(answer.get(0));
                run.compare(
                        "written " + written,
                        answer.get(1),
                        flax.ask("restored", written).get(1));
            }
        });
    }

    @Test
    void whatJavaWritesIsWhatFlaxWritesOfTheSameTree(FlaxProcess flax) throws Exception {
        Run run = new Run("trees of Java", 4000);
        RandomTrees trees = new RandomTrees(run.random);
        run.forEach(seed -> {
            Node tree = trees.document(4);
            Object built = JavaTrees.of(tree);
            Outcome java = Outcome.ofJava(() -> HEX.formatHex(PyTrees.toBytes(built)));
            List<String> answer = flax.ask("saved", tree);
            run.compare("write " + tree, Outcome.ofFlax(answer, 0), java);
            if (java.accepted()) {
                run.compare("read " + tree, Outcome.ofFlax(answer, 1), describe(java.text()));
            }
        });
    }

    @Test
    void whatOtherProgramsWroteIsReadAsFlaxDoes(FlaxProcess flax) throws Exception {
        Run run = new Run("bytes of others", 6000);
        run.forEach(seed -> {
            List<String> written = flax.ask("other", seed);
            Outcome expected = Outcome.ofFlax(flax.ask("restored", written.get(0)), 1);
            Outcome java = describe(written.get(0));
            run.compare(written, expected, java, () -> KnownDifferences.inBytes(written.subList(1, written.size())));
        });
    }

    /** Levels of dicts around a leaf; Python's own limit of 1,000 calls is lifted. */
    @ParameterizedTest
    @ValueSource(ints = {1, 330, 511, 512, 992, 1023, 1024, 1025, 2000})
    void treesAreReadAndWrittenAsDeepAsFlaxDoes(int levels, FlaxProcess flax) throws IOException {
        StateValue tree = new StateDict();
        for (int i = 1; i < levels; i++) {
            tree = new StateDict().put("a", tree);
        }
        StateValue state = tree;
        String bytes = "81a161".repeat(levels - 1) + "80";
        boolean flaxReads = !flax.ask("restored", bytes).get(0).equals("refused");
        Outcome read = Outcome.ofJava(() -> read(bytes).kind());
        Outcome written = Outcome.ofJava(() -> PyTrees.toBytes(state).length);
        assertEquals(flaxReads, read.accepted(), read.toString());
        assertEquals(flaxReads, written.accepted(), written.toString());
    }

    private static StateValue read(String bytes) {
        return PyTrees.<StateValue>fromBytes(NullValue.INSTANCE, HEX.parseHex(bytes));
    }

    private static Outcome describe(String bytes) {
        return Outcome.ofJava(() -> JavaTrees.describe(read(bytes)));
    }

    private static String rewritten(String bytes) {
        return HEX.formatHex(PyTrees.toBytes(read(bytes)));
    }
}

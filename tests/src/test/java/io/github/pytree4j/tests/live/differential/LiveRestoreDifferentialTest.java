package io.github.pytree4j.tests.live.differential;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.NullValue;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/** Under {@link RestorePolicy#FLAX}, a state fits a target if Flax says so, and what comes out is the same. */
@EnabledIfEnvironmentVariable(
        named = FlaxProcess.PYTHON,
        matches = ".+",
        disabledReason = "PYTREE4J_PYTHON does not name a Python with flax")
@ExtendWith(FlaxExtension.class)
class LiveRestoreDifferentialTest {

    @Test
    void theSameStatesFitTheSameTargetsUnderTheFlaxPolicy(FlaxProcess flax) throws Exception {
        Run run = new Run("targets and states", 10_000);
        run.forEach(seed -> {
            List<String> pair = flax.ask("pair", seed);
            Node target = Node.parse(pair.get(0));
            Node state = Node.parse(pair.get(2));
            byte[] bytes = HexFormat.of().parseHex(pair.get(1));
            Object built = JavaTrees.of(target);

            Outcome expected = Outcome.ofFlax(flax.ask("fitted", target, pair.get(1)), 1);
            Outcome fromBytes = Outcome.ofJava(
                    () -> describe(PyTrees.fromBytes(built, bytes, RestorePolicy.FLAX, CodecRegistry.empty())));
            String question = "target " + target + "\n     state " + state;
            run.compare(
                    question,
                    expected,
                    fromBytes,
                    () -> KnownDifferences.inRestore(target, state, expected, fromBytes));
            if (fromBytes.accepted()) {
                StateValue raw = PyTrees.<StateValue>fromBytes(NullValue.INSTANCE, bytes);
                run.compare(
                        "in memory, " + question,
                        fromBytes,
                        Outcome.ofJava(() -> describe(
                                PyTrees.fromStateDict(built, raw, RestorePolicy.FLAX, CodecRegistry.empty()))));
            }
        });
    }

    /** What was restored, as a state dict. */
    private static Node describe(Object restored) {
        return JavaTrees.describe(PyTrees.toStateValue(restored, CodecRegistry.empty()))
                .asState();
    }
}

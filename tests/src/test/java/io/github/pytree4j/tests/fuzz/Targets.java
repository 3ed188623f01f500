package io.github.pytree4j.tests.fuzz;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.ComplexValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.tests.damage.Wide;
import io.github.pytree4j.tests.model.AdamState;
import io.github.pytree4j.tests.model.Boxes;
import io.github.pytree4j.tests.model.EmptyState;
import io.github.pytree4j.tests.model.JavaArrays;
import io.github.pytree4j.tests.model.Layer;
import io.github.pytree4j.tests.model.Maps;
import io.github.pytree4j.tests.model.NamedTuple;
import io.github.pytree4j.tests.model.OptState;
import io.github.pytree4j.tests.model.Pair;
import io.github.pytree4j.tests.model.Primitives;
import io.github.pytree4j.tests.model.References;
import io.github.pytree4j.tests.model.TraceState;
import io.github.pytree4j.tests.model.Tree;
import io.github.pytree4j.tests.support.Examples;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Trees of everything that a tree can be made of, to restore into. */
final class Targets {
    private static final NdArray FLOATS = NdArray.of(new float[] {1, 2, 3, 4}, 2, 2);

    private Targets() {}

    /** What grows, with records and lists within. */
    @PyTreeDataclass
    record Growing(
            @PyTreeField(grows = true) List<Float> losses,
            @PyTreeField(grows = true) Map<String, List<Double>> metrics,
            @PyTreeField(grows = true) List<Epoch> epochs,
            @PyTreeField(grows = true) Map<Integer, Epoch> byNumber,
            List<Float> fixed) {}

    @PyTreeDataclass
    record Epoch(int number, @PyTreeField(grows = true) List<Float> losses) {}

    /** Called as the entries of a named tuple in the old form, and made of itself. */
    @PyTreeDataclass
    record Alike(Optional<Alike> name, StateValue fields, Alike values) {}

    /** Choices and rarer numbers. */
    @PyTreeDataclass
    record Choices(
            OptState state,
            List<OptState> states,
            OptionalLong count,
            OptionalDouble mean,
            Set<String> names,
            Set<Integer> numbers,
            Pair<Integer, List<String>> pair,
            Map<Long, OptState> byNumber) {}

    /** The targets, in the order of the choices of {@link FuzzTyped}: append, do not insert. */
    static List<Object> all() {
        return List.of(
                Wide.example(),
                Wide.empty(),
                Examples.small(3, 0.5f, UnaryOperator.identity()),
                new Growing(
                        List.of(1f),
                        Map.of("loss", List.of(1.0)),
                        List.of(new Epoch(1, List.of(0.5f))),
                        new TreeMap<>(Map.of(1, new Epoch(1, List.of()))),
                        List.of(1f, 2f)),
                new Tree("root", List.of(new Tree("leaf", List.of(), Optional.empty())), Optional.empty()),
                new Alike(Optional.empty(), IntValue.of(1), null),
                choices(),
                models(),
                tree(),
                new NamedTuple(1, FLOATS, 2f),
                List.of(1, "text", FLOATS, Map.of("a", 1), true, 2.5),
                new StateDict(),
                FLOATS);
    }

    private static Choices choices() {
        return new Choices(
                new TraceState(Map.of("a", Map.of("b", FLOATS))),
                List.of(new AdamState(1, Map.of(), Map.of()), new EmptyState()),
                OptionalLong.of(7),
                OptionalDouble.empty(),
                new TreeSet<>(Set.of("x", "y")),
                Set.of(1),
                new Pair<>(1, List.of("p")),
                Map.of(1L, new EmptyState()));
    }

    private static Map<String, Object> models() {
        Map<String, Object> models = new LinkedHashMap<>();
        models.put("primitives", new Primitives(true, (byte) 1, (short) 2, 3, 4, 5, 6, 'c'));
        models.put("boxes", new Boxes(true, (byte) 1, (short) 2, 3, 4L, 5f, 6.0, 'c'));
        models.put(
                "arrays",
                new JavaArrays(
                        new boolean[] {true},
                        new short[] {1},
                        new int[] {2},
                        new long[] {3},
                        new float[] {4},
                        new double[] {5},
                        new char[] {'c'},
                        new byte[] {6}));
        models.put(
                "maps",
                new Maps(
                        Map.of("a", FLOATS),
                        Map.of(1, 1.5),
                        Map.of(2L, "two"),
                        new EnumMap<>(Map.of(Layer.DECODER, List.of(1)))));
        models.put(
                "references",
                new References(
                        "text",
                        Layer.ENCODER,
                        Optional.of(FLOATS),
                        Optional.empty(),
                        FLOATS,
                        new StateDict().put("k", 1),
                        new ComplexValue(1, 2),
                        List.of(1, 2)));
        return models;
    }

    private static Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("null", null);
        tree.put("list", Arrays.asList(1, null, "x", new Tree("t", List.of(), Optional.empty())));
        tree.put("scalar", NdArray.scalar(1.5));
        tree.put("bits", NdArray.zeros(DType.BFLOAT16, 2, 0));
        tree.put("bytes", new BytesValue(new byte[] {1, 2}));
        tree.put("trees", new TreeMap<>(Map.of("b", Map.of(), "a", List.of())));
        return tree;
    }
}

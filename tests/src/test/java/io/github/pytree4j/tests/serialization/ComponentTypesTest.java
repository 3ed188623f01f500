package io.github.pytree4j.tests.serialization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.NullValue;
import io.github.pytree4j.tests.model.Boxes;
import io.github.pytree4j.tests.model.JavaArrays;
import io.github.pytree4j.tests.model.Layer;
import io.github.pytree4j.tests.model.Maps;
import io.github.pytree4j.tests.model.Primitives;
import io.github.pytree4j.tests.model.References;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every type that a component may have. */
class ComponentTypesTest {
    private static final Primitives ZEROS = new Primitives(false, (byte) 0, (short) 0, 0, 0, 0, 0, 'x');

    @Test
    void theLargestPrimitivesComeBack() {
        Primitives largest = new Primitives(
                true,
                Byte.MAX_VALUE,
                Short.MAX_VALUE,
                Integer.MAX_VALUE,
                Long.MAX_VALUE,
                Float.MAX_VALUE,
                Double.MAX_VALUE,
                Character.MAX_VALUE);
        assertEquals(largest, throughBytes(largest, ZEROS));
    }

    @Test
    void theSmallestPrimitivesComeBack() {
        Primitives smallest = new Primitives(
                false,
                Byte.MIN_VALUE,
                Short.MIN_VALUE,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                Float.MIN_VALUE,
                Double.MIN_VALUE,
                '\0');
        assertEquals(smallest, throughBytes(smallest, ZEROS));
    }

    @Test
    void numbersThatAreNoneComeBack() {
        Primitives odd = new Primitives(true, (byte) 1, (short) 1, 1, 1, Float.NaN, -0.0, 'ü');
        assertEquals(odd, throughBytes(odd, ZEROS));
        Primitives infinite =
                new Primitives(true, (byte) 1, (short) 1, 1, 1, Float.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, '"');
        assertEquals(infinite, throughBytes(infinite, ZEROS));
    }

    @Test
    void boxesComeBackAndAreStoredAsPrimitivesAre() {
        Boxes boxes = new Boxes(true, (byte) 1, (short) 2, 3, 4L, 5.5f, 6.5, 'c');
        Primitives same = new Primitives(true, (byte) 1, (short) 2, 3, 4, 5.5f, 6.5, 'c');
        assertArrayEquals(PyTrees.toBytes(same), PyTrees.toBytes(boxes));
        assertEquals(boxes, throughBytes(boxes, new Boxes(false, (byte) 0, (short) 0, 0, 0L, 0f, 0.0, 'x')));
    }

    @Test
    void boxesNeedNoExampleInTheTarget() {
        Boxes boxes = new Boxes(true, (byte) 1, (short) 2, 3, 4L, 5.5f, 6.5, 'c');
        assertEquals(boxes, throughBytes(boxes, new Boxes(null, null, null, null, null, null, null, null)));
    }

    @Test
    void aNullBoxIsStoredAsNoneAndComesBackWhereTheTargetHasNullToo() {
        Boxes nulls = new Boxes(null, null, null, null, null, null, null, null);
        assertEquals(NullValue.INSTANCE, PyTrees.toStateDict(nulls).get("j"));
        assertEquals(nulls, throughBytes(nulls, nulls));
    }

    @Test
    void javaArraysAreStoredAsArraysOfTheirDtype() {
        StateDict dict = PyTrees.toStateDict(javaArrays());
        assertEquals(DType.BOOL, dict.array("z").dtype());
        assertEquals(NdArray.of(DType.INT16, new byte[] {1, 0, (byte) 0xff, (byte) 0xff}, 2), dict.array("s"));
        assertEquals(NdArray.of(new int[] {1, 2}), dict.array("i"));
        assertEquals(NdArray.of(new long[] {1, 2}), dict.array("j"));
        assertEquals(NdArray.of(new float[] {1, 2}), dict.array("f"));
        assertEquals(NdArray.of(new double[] {1, 2}), dict.array("d"));
        assertEquals(DType.UINT16, dict.array("c").dtype());
        assertEquals(new StateValue.BytesValue(new byte[] {1, 2, 3}), dict.get("bytes"));
    }

    @Test
    void javaArraysComeBack() {
        JavaArrays saved = javaArrays();
        JavaArrays restored = throughBytes(
                saved,
                new JavaArrays(
                        new boolean[2],
                        new short[2],
                        new int[2],
                        new long[2],
                        new float[2],
                        new double[2],
                        new char[2],
                        new byte[0]));
        assertArrayEquals(saved.z(), restored.z());
        assertArrayEquals(saved.s(), restored.s());
        assertArrayEquals(saved.i(), restored.i());
        assertArrayEquals(saved.j(), restored.j());
        assertArrayEquals(saved.f(), restored.f());
        assertArrayEquals(saved.d(), restored.d());
        assertArrayEquals(saved.c(), restored.c());
        assertArrayEquals(saved.bytes(), restored.bytes());
    }

    @Test
    void javaArraysNeedNoExampleInTheTarget() {
        JavaArrays none = new JavaArrays(null, null, null, null, null, null, null, null);
        assertArrayEquals(new float[] {1, 2}, throughBytes(javaArrays(), none).f());
    }

    @Test
    void aStateDictHoldsCopiesOfJavaArrays() {
        JavaArrays state = javaArrays();
        StateDict dict = PyTrees.toStateDict(state);
        state.i()[0] = 99;
        state.bytes()[0] = 99;
        assertEquals(NdArray.of(new int[] {1, 2}), dict.array("i"));
        assertEquals(new StateValue.BytesValue(new byte[] {1, 2, 3}), dict.get("bytes"));
    }

    @Test
    void referencesComeBack() {
        References state = references(Optional.of(NdArray.arange(2)), Optional.of("name"));
        References target = references(Optional.of(NdArray.of(new long[2])), Optional.empty());
        assertEquals(state, throughBytes(state, target));
    }

    @Test
    void anEmptyOptionalIsStoredAsNone() {
        StateDict dict = PyTrees.toStateDict(references(Optional.empty(), Optional.empty()));
        assertEquals(NullValue.INSTANCE, dict.get("maybe"));
    }

    @Test
    void anOptionalComesBackEmptyWhereTheTargetHasAValue() {
        References state = references(Optional.empty(), Optional.empty());
        References target = references(Optional.of(NdArray.arange(2)), Optional.of("name"));
        assertEquals(state, throughBytes(state, target));
    }

    @Test
    void anOptionalComesBackPresentWhereTheTargetHasNone() {
        References state = references(Optional.of(NdArray.arange(2)), Optional.of("name"));
        References target = references(Optional.empty(), Optional.empty());
        assertEquals(state, throughBytes(state, target));
    }

    @Test
    void anEnumIsStoredByItsNameEvenIfItHasAClassOfItsOwn() {
        StateDict dict = PyTrees.toStateDict(references(Optional.empty(), Optional.empty()));
        assertEquals(new StateValue.StringValue("DECODER"), dict.get("layer"));
    }

    @Test
    void anObjectIsRestoredAsTheTargetsObjectIs() {
        References state = references(Optional.empty(), Optional.empty());
        References raw = new References(
                "",
                Layer.ENCODER,
                Optional.empty(),
                Optional.empty(),
                NdArray.arange(3),
                new StateDict(),
                new StateDict(),
                null);
        assertEquals(
                new StateDict().put("0", 1L).put("1", "two"),
                throughBytes(state, raw).anything());
    }

    @Test
    void rawComponentsAreCopiedFromTheSourceAndNotTheTarget() {
        References state = references(Optional.empty(), Optional.empty());
        References restored = throughBytes(state, state);
        assertEquals(state.dict(), restored.dict());
        assertNotSame(state.dict(), restored.dict());
    }

    @Test
    void mapsComeBackUnderTheirOwnTypeOfKey() {
        Maps state = maps();
        assertEquals(state, throughBytes(state, maps()));
    }

    @Test
    void mapKeysAreStoredAsText() {
        StateDict dict = PyTrees.toStateDict(maps());
        assertEquals(List.of("-1", "10"), List.copyOf(dict.dict("byInt").keys()));
        assertEquals(
                List.of("9223372036854775807"), List.copyOf(dict.dict("byLong").keys()));
        assertEquals(List.of("DECODER"), List.copyOf(dict.dict("byLayer").keys()));
    }

    @Test
    void mapsNeedNoExampleInTheTargetWhereTheirTypesSayAll() {
        Maps state = maps();
        assertEquals(state, throughBytes(state, new Maps(null, null, null, null)));
    }

    /** Restores from bytes, and makes sure that a restore from the state dict gives the same. */
    private static <T> T throughBytes(T state, T target) {
        T restored = PyTrees.fromBytes(target, PyTrees.toBytes(state));
        T fromDict = PyTrees.fromStateDict(target, PyTrees.toStateDict(state));
        assertEquals(PyTrees.toStateDict(restored), PyTrees.toStateDict(fromDict));
        return restored;
    }

    private static JavaArrays javaArrays() {
        return new JavaArrays(
                new boolean[] {true, false},
                new short[] {1, -1},
                new int[] {1, 2},
                new long[] {1, 2},
                new float[] {1, 2},
                new double[] {1, 2},
                new char[] {'a', '\uffff'},
                new byte[] {1, 2, 3});
    }

    private static References references(Optional<NdArray> maybe, Optional<String> name) {
        return new References(
                "text",
                Layer.DECODER,
                maybe,
                name,
                NdArray.arange(3),
                new StateDict().put("any", "thing"),
                new StateValue.ComplexValue(1, -2),
                List.of(1L, "two"));
    }

    private static Maps maps() {
        Map<Integer, Double> byInt = new LinkedHashMap<>();
        byInt.put(-1, 0.5);
        byInt.put(10, 1.5);
        return new Maps(
                Map.of("a/b", NdArray.arange(2)),
                byInt,
                Map.of(Long.MAX_VALUE, "max"),
                Map.of(Layer.DECODER, List.of(1, 2)));
    }
}

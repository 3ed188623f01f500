package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.PyTrees;
import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.array.PrimitiveArray;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.codec.builtin.LeafCodecs;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.format.LeafListener;
import io.github.pytree4j.state.PreLinen;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.BytesValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.stream.StateWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlaxFormatTest {

    @ParameterizedTest
    @ValueSource(strings = {"dtypes", "scalars", "guide", "pre_linen", "train_adam"})
    void aFileOfFlaxIsWrittenBackByteForByte(String name) throws IOException {
        assertArrayEquals(Fixtures.bytes(name), PyTrees.toBytes(Fixtures.dict(name)));
    }

    /** Flax wrote these with MAX_CHUNK_SIZE lowered to so many bytes. */
    @ParameterizedTest
    @CsvSource({"chunked_1, 1", "chunked_91, 728", "chunked_bf16, 64"})
    void arraysOverTheChunkSizeAreSplitAsFlaxSplitsThem(String name, long chunkBytes) throws IOException {
        assertArrayEquals(Fixtures.bytes(name), write(Fixtures.dict(name), chunkBytes));
    }

    /** In Flax: {@code v.size * v.dtype.itemsize > MAX_CHUNK_SIZE}. */
    @Test
    void anArrayOfJustTheChunkSizeIsNotSplit() {
        StateDict state = new StateDict().put("a", NdArray.of(new float[] {1, 2, 3}));
        assertArrayEquals(write(state, WireTypes.MAX_CHUNK_BYTES), write(state, 12));
        assertTrue(write(state, 11).length > write(state, 12).length);
    }

    @Test
    void javaArraysAreSplitLikeAnyOther() {
        double[] values = new Random(1).doubles(20_000).toArray();
        byte[] expected = write(new StateDict().put("a", NdArray.of(values)), 1 << 17);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FlaxWriter writer = new FlaxWriter(Channels.newChannel(bytes), LeafListener.NONE, 1 << 17);
        writer.beginDict(1);
        writer.key("a");
        writer.array(PrimitiveArray.of(values));
        writer.endDict();
        writer.end();
        assertArrayEquals(expected, bytes.toByteArray());
    }

    private static byte[] write(StateDict state, long chunkBytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StateWriter writer = new FlaxWriter(Channels.newChannel(bytes), LeafListener.NONE, chunkBytes);
        new StateSink(writer, CodecRegistry.empty(), StateSink.MapOrder.OWN).writeAll(LeafCodecs.STATE_VALUE, state);
        return bytes.toByteArray();
    }

    private static StateValue read(FlaxReader reader) {
        return new TreeReader(reader, CodecRegistry.empty(), RestorePolicy.STRICT).readRaw();
    }

    @Test
    void arraysOfBytesThatDoNotChangeAreViewsOfThem() throws IOException {
        byte[] bytes = Fixtures.bytes("guide");
        TokenReader tokens = new TokenReader(new MemoryBytes(ByteBuffer.wrap(bytes)), "the test");
        StateDict state = (StateDict) read(FlaxReader.of(tokens, FlaxReader.DEFAULT_MAX_DEPTH));
        NdArray dimensions = state.dict("config").array("dimensions");
        int at = indexOf(bytes, dimensions.toByteArray());
        bytes[at] = 77;
        assertEquals(77, dimensions.longAt(0));
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (ByteBuffer.wrap(bytes, i, part.length).equals(ByteBuffer.wrap(part))) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }

    @Test
    void integersKeepAll64Bits() {
        StateDict state = new StateDict()
                .put("max", Long.MAX_VALUE)
                .put("min", Long.MIN_VALUE)
                .put("unsigned", IntValue.ofUnsigned(-1));
        assertEquals(state, roundTrip(state));
        assertEquals("18446744073709551615", String.valueOf(((StateDict) roundTrip(state)).get("unsigned")));
    }

    @Test
    void nanKeepsItsBits() {
        double nan = Double.longBitsToDouble(0x7ff8_0000_dead_beefL);
        StateDict back = (StateDict) roundTrip(new StateDict().put("nan", nan));
        StateValue.FloatValue value = (StateValue.FloatValue) back.get("nan");
        assertEquals(0x7ff8_0000_dead_beefL, Double.doubleToRawLongBits(value.value()));
    }

    @Test
    void stringsAndBytesOfEveryHeaderWidthSurvive() {
        for (int length : new int[] {0, 1, 31, 32, 255, 256, 4095, 4096, 65_535, 65_536, 200_000}) {
            StateDict state = new StateDict().put("s", "é".repeat(length)).put("b", new BytesValue(new byte[length]));
            assertEquals(state, roundTrip(state), "length " + length);
        }
    }

    @Test
    void arraysAroundTheBufferSizesSurvive() {
        for (int length : new int[] {8191, 8192, 65_535, 65_536, 65_537, 1 << 20, (1 << 20) + 1, 3_000_000}) {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            StateDict state = new StateDict()
                    .put("a", NdArray.of(DType.UINT8, bytes, length))
                    .put("after", 1);
            assertEquals(state, roundTrip(state), "length " + length);
        }
    }

    @Test
    void aWideDictSurvives() {
        StateDict state = new StateDict();
        for (int i = 0; i < 70_000; i++) {
            state.put("key " + i, i);
        }
        assertEquals(state, roundTrip(state));
    }

    private static StateValue roundTrip(StateValue state) {
        return PyTrees.rawFromBytes(PyTrees.toBytes(state));
    }

    @Test
    void singlePrecisionFloatsAndIntegerKeysOfOtherWritersAreRead() throws IOException {
        assertEquals(
                "0.10000000149011612",
                String.valueOf(Fixtures.dict("float32_scalar_wire").get("y")));
        StateDict lists = Fixtures.dict("raw_lists");
        assertEquals("\"int key\"", String.valueOf(lists.get("7")));
        assertEquals(StateKind.LIST, Objects.requireNonNull(lists.get("list")).kind());
    }

    @Test
    void halfASurrogatePairCannotBeSaved() {
        Map<String, Object> tree = Map.of("bad", "\ud800");
        var failure = assertThrows(UnsupportedValueException.class, () -> PyTrees.toBytes(tree));
        assertTrue(failure.getMessage().startsWith("cannot save ./bad: "), failure.getMessage());
    }

    @Test
    void theUniversalBufferPropertyIsLeftAsItWas() throws IOException {
        Fixtures.dict("guide");
        assertSame(null, System.getProperty("msgpack.universal-buffer"));
    }

    @Test
    void preLinenParametersConvertAsFlaxConvertsThem() throws IOException {
        StateDict converted = PreLinen.convert(Fixtures.dict("pre_linen"));
        byte[] bytes = PyTrees.toBytes(converted);
        assertArrayEquals(Fixtures.bytes("pre_linen_converted"), bytes);
        assertArrayEquals(bytes, PyTrees.toBytes(PreLinen.convert(converted)));
    }
}

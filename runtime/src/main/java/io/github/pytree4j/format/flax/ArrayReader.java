package io.github.pytree4j.format.flax;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.stream.Phrases;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.msgpack.value.ValueType;

/** Reads arrays, whole or in chunks, as slices of the input. Nothing in them is believed before it is checked. */
final class ArrayReader {
    /** NumPy's own limit (NPY_MAXDIMS of NumPy 2). */
    private static final int MAX_RANK = 64;

    private static final Pattern DTYPE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}(\\[[A-Za-z0-9]{1,15}\\])?");

    private final TokenReader tokens;

    ArrayReader(TokenReader tokens) {
        this.tokens = tokens;
    }

    /** The array in the extension here. */
    NdArray extension() {
        return fileArray().toArray();
    }

    private FileArray fileArray() {
        long start = tokens.position();
        int length = tokens.extensionHeader();
        long end = tokens.position() + length;
        long outerLimit = tokens.limitTo(end);
        expect(isA(ValueType.ARRAY) && tokens.arrayHeader() == 3, start, "an array is not [shape, dtype, bytes]");
        long[] shape = shape();
        String name = dtypeName();
        expect(isA(ValueType.STRING) || isA(ValueType.BINARY), start, "an array has no bytes");
        int bytes = isA(ValueType.STRING) ? tokens.stringHeader() : tokens.binaryHeader();
        long payload = tokens.position();
        expect(payload + bytes == end, start, "the bytes of an array do not end where the array does");
        tokens.limitTo(outerLimit);
        tokens.seek(end);
        return array(start, shape, name, payload, bytes);
    }

    private FileArray array(long start, long[] shape, String name, long payload, int length) {
        OptionalLong known = NdArray.sizeOf(shape);
        expect(known.isPresent(), start, "an array has the shape " + Arrays.toString(shape));
        long size = known.orElseThrow();
        DType dtype = dtype(start, name, size, length);
        boolean fits = Math.multiplyHigh(size, dtype.itemSize()) == 0 && size * dtype.itemSize() == length;
        expect(fits, start, "an array " + name + Arrays.toString(shape) + " has " + length + " bytes");
        List<ByteBuffer> bytes = tokens.input().slices(payload, length, dtype.itemSize());
        Optional<Runnable> check =
                tokens.input().payloadCheck(payload, length).map(pending -> () -> pending.requireWhole(bytes));
        return new FileArray(dtype, shape, bytes, check);
    }

    /** The dtype of this name; of one that nobody knows, the number of bytes tells the size of an element. */
    private DType dtype(long start, String name, long size, int length) {
        Optional<DType> known = DType.named(name);
        if (known.isPresent()) {
            return known.get();
        }
        boolean whole = size == 0 ? length == 0 : length % size == 0;
        expect(whole, start, length + " bytes do not hold " + size + " elements of the unknown dtype " + name);
        int itemSize = size == 0 ? 0 : (int) (length / size);
        expect(
                itemSize <= InputBytes.MAX_SLICE,
                start,
                "the elements of the unknown dtype " + name + " have " + itemSize + " bytes each, more than 1 GiB");
        return DType.opaque(name, itemSize);
    }

    private long[] shape() {
        long start = tokens.position();
        expect(isA(ValueType.ARRAY), start, "the shape of an array is not a list");
        int rank = tokens.arrayHeader();
        expect(rank <= MAX_RANK, start, "an array has " + rank + " axes");
        long[] shape = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            shape[axis] = axis();
        }
        return shape;
    }

    private String dtypeName() {
        long start = tokens.position();
        String expected = "expected a dtype name such as float32, found ";
        if (!isA(ValueType.STRING) && !isA(ValueType.BINARY)) {
            throw tokens.corrupt(start, expected + "a value that is no string");
        }
        String name = isA(ValueType.STRING)
                ? tokens.texts().name()
                : new String(tokens.binary(), StandardCharsets.ISO_8859_1);
        if (!DTYPE_NAME.matcher(name).matches()) {
            throw tokens.corrupt(start, expected + Phrases.quoted(name));
        }
        return name;
    }

    private boolean isA(ValueType type) {
        return tokens.type() == type;
    }

    /**
     * The array whose chunks are in the dict here: the marker, then shape and chunks, both dicts keyed "0", "1", ….
     */
    NdArray chunked() {
        long start = tokens.position();
        int entries = tokens.mapHeader();
        expect(
                entries == 3 && tokens.texts().name().equals(WireTypes.CHUNKED_MARKER),
                start,
                "a chunked array is malformed");
        tokens.skip();
        List<Long> shape = null;
        List<FileArray> chunks = null;
        for (int i = 1; i < entries; i++) {
            String key = tokens.texts().name();
            if (key.equals(WireTypes.CHUNKED_SHAPE) && shape == null) {
                shape = indexed(start, this::axis);
            } else if (key.equals(WireTypes.CHUNKED_CHUNKS) && chunks == null) {
                chunks = indexed(start, this::chunk);
            } else {
                throw tokens.corrupt(start, "a chunked array has the key " + Phrases.quoted(key));
            }
        }
        if (shape == null || chunks == null || chunks.isEmpty()) {
            throw tokens.corrupt(start, "a chunked array has no shape or no chunks");
        }
        return join(start, shape.stream().mapToLong(Long::longValue).toArray(), chunks);
    }

    private long axis() {
        expect(isA(ValueType.INTEGER), tokens.position(), "the length of an axis is not an integer");
        return tokens.integerIsBeyondLong() ? -1 : tokens.integerBits();
    }

    private FileArray chunk() {
        boolean isArray = isA(ValueType.EXTENSION) && tokens.extensionType() == WireTypes.ARRAY;
        expect(isArray, tokens.position(), "a chunk of an array is not an array");
        return fileArray();
    }

    /** The items of a dict keyed "0", "1", … in the order of these keys. */
    private <T> List<T> indexed(long start, Supplier<T> item) {
        expect(isA(ValueType.MAP), start, "a chunked array is malformed");
        int count = tokens.mapHeader();
        Map<String, T> items = new HashMap<>();
        for (int i = 0; i < count; i++) {
            items.put(tokens.texts().name(), item.get());
        }
        List<T> ordered = new ArrayList<>();
        for (T next = items.get("0"); next != null; next = items.get(Integer.toString(ordered.size()))) {
            ordered.add(next);
        }
        expect(ordered.size() == count, start, "a chunked array is malformed");
        return ordered;
    }

    private NdArray join(long start, long[] shape, List<FileArray> chunks) {
        DType dtype = chunks.get(0).dtype();
        List<ByteBuffer> bytes = new ArrayList<>();
        List<Runnable> checks = new ArrayList<>();
        for (FileArray chunk : chunks) {
            expect(chunk.dtype().equals(dtype) && chunk.rank() == 1, start, "the chunks of an array do not match");
            bytes.addAll(chunk.bytes());
            chunk.check().ifPresent(checks::add);
        }
        Optional<Runnable> check =
                checks.isEmpty() ? Optional.empty() : Optional.of(() -> checks.forEach(Runnable::run));
        try {
            return new FileArray(dtype, shape, bytes, check).toArray();
        } catch (IllegalArgumentException e) {
            throw tokens.corrupt(start, "the chunks of an array do not make it up: " + e.getMessage());
        }
    }

    private void expect(boolean holds, long start, String problem) {
        if (!holds) {
            throw tokens.corrupt(start, problem);
        }
    }
}

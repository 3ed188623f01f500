package io.github.pytree4j.multihost.zarr;

import com.fasterxml.jackson.core.JacksonException;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.errors.CorruptCheckpointException;
import io.github.pytree4j.text.Text;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the metadata of an array, which anybody may have written. */
final class MetadataReader {
    private static final int MAX_AXES = 64;
    private static final int PRINTED = 120;
    private static final BigInteger MAX_LENGTH = BigInteger.valueOf(Long.MAX_VALUE);
    private static final String REWRITE =
            "write it again with JAX or TensorStore, with a compressor that is: zstd, gzip, zlib, blosc or null";

    private final ArrayPlace place;
    private final Map<String, @Nullable Object> json;

    private MetadataReader(ArrayPlace place, Map<String, @Nullable Object> json) {
        this.place = place;
        this.json = json;
    }

    /** @throws io.github.pytree4j.errors.CheckpointException if it is damaged, or of a kind that is not read */
    static ZarrMetadata read(ArrayPlace place, byte[] document) {
        try {
            return new MetadataReader(place, Json.object(document)).read();
        } catch (JacksonException e) {
            throw place.corrupt(
                    ZarrMetadata.FILE, "the JSON object of a Zarr array", Text.plain(e.getOriginalMessage(), PRINTED));
        } catch (IOException e) {
            throw place.failed(ZarrMetadata.FILE, e);
        }
    }

    private ZarrMetadata read() {
        Object version = json.get("zarr_format");
        if (!BigInteger.TWO.equals(version)) {
            if (BigInteger.valueOf(3).equals(version)) {
                throw place.unsupported("the array is of Zarr format 3", "write it again in format 2, as Flax does");
            }
            throw wrong("zarr_format", "2");
        }
        StoredType type = type();
        long[] shape = lengths("shape", 0);
        long[] chunks = lengths("chunks", 1);
        if (shape.length != chunks.length) {
            throw wrong("chunks", "as many numbers as the shape has, " + shape.length);
        }
        requireCountable("shape", shape, type.dtype().itemSize());
        requireCountable("chunks", chunks, type.dtype().itemSize());
        requireEnds(shape, chunks);
        byte[] fill = FillValue.bytes(type.dtype(), json.get("fill_value"))
                .orElseThrow(() -> wrong("fill_value", "null or a value of dtype " + type.dtype()));
        requireNoFilters();
        return new ZarrMetadata(type, new ChunkGrid(shape, chunks, separator()), isFortran(), codec(), fill);
    }

    private StoredType type() {
        Object spelled = json.get("dtype");
        if (spelled instanceof List<?>) {
            throw place.unsupported("its elements are records of several fields", "write an array for each field");
        }
        if (!(spelled instanceof String text)) {
            throw wrong("dtype", "a text such as \"<f4\"");
        }
        return StoredType.parse(text)
                .orElseThrow(() -> place.unsupported(
                        "its elements are of dtype " + Text.quoted(text, PRINTED),
                        "write it again with a dtype of JAX, such as float32"));
    }

    private long[] lengths(String key, long least) {
        if (!(json.get(key) instanceof List<?> items) || items.size() > MAX_AXES) {
            throw wrong(key, "a list of at most " + MAX_AXES + " numbers");
        }
        long[] lengths = new long[items.size()];
        for (int axis = 0; axis < lengths.length; axis++) {
            if (!(items.get(axis) instanceof BigInteger length)
                    || length.compareTo(BigInteger.valueOf(least)) < 0
                    || length.compareTo(MAX_LENGTH) > 0) {
                throw wrong(key, "whole numbers from " + least + " to " + MAX_LENGTH);
            }
            lengths[axis] = length.longValue();
        }
        return lengths;
    }

    private void requireCountable(String key, long[] lengths, int itemSize) {
        OptionalLong size = NdArray.sizeOf(lengths);
        if (size.isEmpty() || size.getAsLong() > Long.MAX_VALUE / Math.max(1, itemSize)) {
            throw wrong(key, "less than 2^63 bytes");
        }
    }

    /** The last chunk along an axis may end after the array; that end must be a number, too. */
    private void requireEnds(long[] shape, long[] chunks) {
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] > Long.MAX_VALUE - chunks[axis]) {
                throw wrong("chunks", "chunks that end before 2^63");
            }
        }
    }

    private void requireNoFilters() {
        Object filters = json.get("filters");
        if (filters != null && !(filters instanceof List<?> list && list.isEmpty())) {
            throw place.unsupported("its chunks went through filters, " + text(filters), REWRITE + ", and no filters");
        }
    }

    private char separator() {
        // Zarr wrote a dot before it had this key.
        Object separator = json.getOrDefault("dimension_separator", ".");
        if (".".equals(separator) || "/".equals(separator)) {
            return ((String) separator).charAt(0);
        }
        throw wrong("dimension_separator", "\".\" or \"/\"");
    }

    private boolean isFortran() {
        Object order = json.get("order");
        if ("C".equals(order) || "F".equals(order)) {
            return "F".equals(order);
        }
        throw wrong("order", "\"C\" or \"F\"");
    }

    private ChunkCodec codec() {
        Object compressor = json.get("compressor");
        if (compressor == null && json.containsKey("compressor")) {
            return ChunkCodec.NONE;
        }
        if (!(compressor instanceof Map<?, ?> options) || !(options.get("id") instanceof String id)) {
            throw wrong("compressor", "null or an object that has the text \"id\"");
        }
        return codec(id);
    }

    private ChunkCodec codec(String id) {
        return switch (id) {
            case "zstd" -> ChunkCodec.ZSTD;
            case "gzip" -> ChunkCodec.GZIP;
            case "zlib" -> ChunkCodec.ZLIB;
            case "blosc" -> ChunkCodec.BLOSC;
            default -> throw place.unsupported("its chunks are compressed with " + Text.quoted(id, PRINTED), REWRITE);
        };
    }

    private CorruptCheckpointException wrong(String key, String expected) {
        return place.corrupt(
                ZarrMetadata.FILE,
                "the key \"" + key + "\" with " + expected,
                json.containsKey(key) ? text(json.get(key)) : "no such key");
    }

    private static String text(@Nullable Object value) {
        Object printed = value instanceof String text ? Text.quoted(text, PRINTED) : value;
        if (value instanceof List<?> list && list.size() > MAX_AXES) {
            printed = "a list of " + list.size();
        }
        return Text.plain(String.valueOf(printed), PRINTED);
    }
}

package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.errors.UnsupportedValueException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What the file {@code .zarray} says of an array.
 *
 * @param type of the elements
 * @param grid the shape of the array and of its chunks, and how these are called
 * @param isFortran whether the first axis of a chunk is its fastest
 * @param codec of the chunks
 * @param fill the element of chunks that are not there, little-endian
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares metadata, and nobody outside of this package sees it.
record ZarrMetadata(StoredType type, ChunkGrid grid, boolean isFortran, ChunkCodec codec, byte[] fill) {
    /** The name of the file. */
    static final String FILE = ".zarray";

    DType dtype() {
        return type.dtype();
    }

    boolean isBigEndian() {
        return type.order() == ByteOrder.BIG_ENDIAN;
    }

    boolean isZeroFilled() {
        for (byte part : fill) {
            if (part != 0) {
                return false;
            }
        }
        return true;
    }

    /** The file's bytes, just as JAX and TensorStore write them: chunks in Zstandard, level 1. */
    static byte[] print(DType dtype, long[] shape, long[] chunks) {
        String spelling = StoredType.spelling(dtype)
                .orElseThrow(() -> new UnsupportedValueException("an array of dtype " + dtype
                        + " cannot be saved in shards, since Zarr and TensorStore have no spelling for that dtype; "
                        + "save it as an NdArray, or convert it to a dtype of JAX"));
        String text = "{\"chunks\":" + list(chunks)
                + ",\"compressor\":{\"id\":\"zstd\",\"level\":" + ZstdChunks.LEVEL
                + "},\"dimension_separator\":\".\",\"dtype\":\"" + spelling
                + "\",\"fill_value\":null,\"filters\":null,\"order\":\"C\",\"shape\":" + list(shape)
                + ",\"zarr_format\":2}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String list(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
    }
}

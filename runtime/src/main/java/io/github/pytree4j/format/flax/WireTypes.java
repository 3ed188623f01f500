package io.github.pytree4j.format.flax;

/**
 * What Flax adds to msgpack.
 *
 * <p>Source: {@code flax/serialization.py} of Flax 0.12.8: {@code _MsgpackExtType}, {@code _chunk}, {@code MAX_CHUNK_SIZE}.
 */
final class WireTypes {
    /** Extension type of an array: a nested msgpack {@code [shape, dtype name, raw bytes]}. */
    static final byte ARRAY = 1;

    /** Extension type of a Python complex: a nested msgpack {@code [real, imaginary]}. */
    static final byte COMPLEX = 2;

    /** Extension type of a NumPy scalar: as an array, with an empty shape. */
    static final byte SCALAR = 3;

    /** An array of more bytes is written as a dict of flat chunks of at most that many. */
    static final long MAX_CHUNK_BYTES = 1L << 30;

    /** The first key of such a dict; its value is true. */
    static final String CHUNKED_MARKER = "__msgpack_chunked_array__";

    /** The key in such a dict of the shape, as a dict keyed "0", "1", …. */
    static final String CHUNKED_SHAPE = "shape";

    /** The key in such a dict of the chunks, as a dict keyed "0", "1", …. */
    static final String CHUNKED_CHUNKS = "chunks";

    private WireTypes() {}
}

package io.github.pytree4j.format.flax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;

/** The wire format spelled by msgpack-core alone, with what no honest writer spells. */
final class Wire {
    private Wire() {}

    interface Packing {
        void pack(MessageBufferPacker packer) throws IOException;
    }

    static byte[] bytes(Packing packing) {
        MessageBufferPacker packer = MsgpackLibrary.bufferPacker();
        try {
            packing.pack(packer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packer.toByteArray();
    }

    /** What msgpack-core reads in the bytes. */
    static MessageUnpacker unpacker(byte[] bytes) {
        bytes(packer -> {}); // Sees to it that the library is set up before it loads.
        return MessagePack.newDefaultUnpacker(bytes);
    }

    /** An extension of type 1: {@code [shape, dtype name, raw bytes]}. */
    static byte[] array(String dtype, int byteCount, long... shape) {
        byte[] inner = bytes(packer -> {
            packer.packArrayHeader(3).packArrayHeader(shape.length);
            for (long axis : shape) {
                packer.packLong(axis);
            }
            packer.packString(dtype).packBinaryHeader(byteCount).writePayload(new byte[byteCount]);
        });
        return bytes(
                packer -> packer.packExtensionTypeHeader((byte) 1, inner.length).writePayload(inner));
    }

    /** An array in chunks, both dicts in the order given. */
    static byte[] chunked(long[] shape, List<byte[]> chunks) {
        List<Packing> axes = new ArrayList<>();
        for (long axis : shape) {
            axes.add(packer -> packer.packLong(axis));
        }
        List<Packing> arrays = new ArrayList<>();
        chunks.forEach(chunk -> arrays.add(packer -> packer.writePayload(chunk)));
        return bytes(packer -> {
            packer.packMapHeader(3).packString("__msgpack_chunked_array__").packBoolean(true);
            indexed(packer.packString("shape"), axes);
            indexed(packer.packString("chunks"), arrays);
        });
    }

    private static void indexed(org.msgpack.core.MessagePacker packer, List<Packing> items) throws IOException {
        packer.packMapHeader(items.size());
        for (int i = 0; i < items.size(); i++) {
            packer.packString(Integer.toString(i));
            items.get(i).pack((MessageBufferPacker) packer);
        }
    }
}

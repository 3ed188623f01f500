package io.github.pytree4j.tests.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Msgpack by hand, including what no honest writer makes. */
public final class Msgpack {
    private Msgpack() {}

    /** Bytes one after another: an {@code Integer} is one byte, a {@code byte[]} stands as it is. */
    public static byte[] join(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer octet) {
                out.write(octet);
            } else {
                out.writeBytes((byte[]) part);
            }
        }
        return out.toByteArray();
    }

    /** A map of few entries: keys and values in turn. */
    public static byte[] map(Object... entries) {
        return join(0x80 | entries.length / 2, join(entries));
    }

    /** An array of few items. */
    public static byte[] list(Object... items) {
        return join(0x90 | items.length, join(items));
    }

    /** A short string. */
    public static byte[] str(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return join(0xa0 | utf8.length, utf8);
    }

    /** A string of any length. */
    public static byte[] longStr(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return join(header32(0xdb, utf8.length), utf8);
    }

    /** A map of any number of entries: keys and values in turn. */
    public static byte[] bigMap(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header32(0xdf, entries.size() / 2));
        entries.forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** An extension of any length. */
    public static byte[] longExt(int type, byte[] payload) {
        return join(header32(0xc9, payload.length), type, payload);
    }

    /** Raw bytes, up to 255. */
    public static byte[] bin(byte[] bytes) {
        return join(0xc4, bytes.length, bytes);
    }

    /** An extension of up to 255 bytes. */
    public static byte[] ext(int type, byte[] payload) {
        return join(0xc7, payload.length, type, payload);
    }

    /** A 32-bit big-endian length after its marker. */
    public static byte[] header32(int marker, long length) {
        return join(
                marker,
                (int) (length >>> 24) & 0xff,
                (int) (length >>> 16) & 0xff,
                (int) (length >>> 8) & 0xff,
                (int) length & 0xff);
    }

    /** An array as Flax writes it, with a shape of small numbers. */
    public static byte[] ndarray(int[] shape, String dtype, byte[] raw) {
        Object[] axes = new Object[shape.length];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = shape[i];
        }
        return ext(1, list(list(axes), str(dtype), bin(raw)));
    }
}

package io.github.pytree4j.multihost.assembly;

import java.nio.ByteBuffer;

/** Copies runs of bytes. Offsets may only become greater from call to call. Belongs to one thread. */
final class Runs {
    /** Up to here, moving numbers takes less time than handing the run to a copy of memory. */
    private static final int SHORT_BYTES = 64;

    private final Cursor source;
    private final Cursor target;

    Runs(Cursor source, Cursor target) {
        this.source = source;
        this.target = target;
    }

    /** One run. */
    void copy(long from, long to, long length) {
        for (long done = 0; done < length; ) {
            long left = length - done;
            source.seek(from + done);
            target.seek(to + done);
            int bytes = (int) Math.min(left, Math.min(source.left(from + done), target.left(to + done)));
            target.buffer().put(target.at(to + done), source.buffer(), source.at(from + done), bytes);
            done += bytes;
        }
    }

    /** Several runs of the same length, whose beginnings are equally far from each other: {@code count} is one or more. */
    void copyRow(long from, long fromStride, long to, long toStride, long length, long count) {
        for (long done = 0; done < count; ) {
            long at = from + done * fromStride;
            long into = to + done * toStride;
            source.seek(at);
            target.seek(into);
            long whole = Math.min(
                    count - done,
                    Math.min(
                            wholeRuns(source.left(at), fromStride, length),
                            wholeRuns(target.left(into), toStride, length)));
            if (whole > 1) {
                copyWhole(source.at(at), (int) fromStride, target.at(into), (int) toStride, (int) length, (int) whole);
                done += whole;
            } else {
                copy(at, into, length);
                done++;
            }
        }
    }

    /** How many runs end within the buffer, if there is more than one; else 1 or less. */
    private static long wholeRuns(long left, long stride, long length) {
        return (left - length) / stride + 1;
    }

    private void copyWhole(int from, int fromStride, int to, int toStride, int length, int count) {
        ByteBuffer in = source.buffer();
        ByteBuffer out = target.buffer();
        switch (length) {
            case Byte.BYTES -> {
                for (int i = 0; i < count; i++) {
                    out.put(to + i * toStride, in.get(from + i * fromStride));
                }
            }
            case Short.BYTES -> {
                for (int i = 0; i < count; i++) {
                    out.putShort(to + i * toStride, in.getShort(from + i * fromStride));
                }
            }
            case Integer.BYTES -> {
                for (int i = 0; i < count; i++) {
                    out.putInt(to + i * toStride, in.getInt(from + i * fromStride));
                }
            }
            case Long.BYTES -> {
                for (int i = 0; i < count; i++) {
                    out.putLong(to + i * toStride, in.getLong(from + i * fromStride));
                }
            }
            default -> {
                boolean isShort = length % Long.BYTES == 0 && length <= SHORT_BYTES;
                for (int i = 0; i < count; i++) {
                    if (isShort) {
                        copyLongs(in, from + i * fromStride, out, to + i * toStride, length);
                    } else {
                        out.put(to + i * toStride, in, from + i * fromStride, length);
                    }
                }
            }
        }
    }

    private static void copyLongs(ByteBuffer in, int from, ByteBuffer out, int to, int length) {
        for (int i = 0; i < length; i += Long.BYTES) {
            out.putLong(to + i, in.getLong(from + i));
        }
    }
}

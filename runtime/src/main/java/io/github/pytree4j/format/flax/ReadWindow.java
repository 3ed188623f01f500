package io.github.pytree4j.format.flax;

import io.github.pytree4j.errors.CorruptCheckpointException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A place in untrusted bytes, and the big-endian numbers from there on. Bytes that are in one array are read where they are,
 * others from a copy of those around the place. Nothing is read that is not there.
 */
final class ReadWindow {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Behind an array there often is little before the next: its key and its header. */
    private static final int AFTER_A_JUMP = 256;

    private InputBytes input;
    private final String name;

    /** All bytes of the input, or some; only to be read. */
    private byte[] bytes;

    /** Which byte of the input is the first in the array; below 0 where the input begins further on in it. */
    private long start;

    /** Where in the array the bytes of the input end. */
    private int filled;

    /** Where in the array the place is. */
    private int at;

    /** Where in the array the bytes end that may be read. */
    private int end;

    /** Where in the input they do. */
    private long limit;

    /**
     * @param name what is read, as messages name it
     * @param size how many bytes are copied at once, where that has to be; no token's header or number has more than 9
     */
    ReadWindow(InputBytes input, String name, int size) {
        this.input = input;
        this.name = name;
        this.limit = input.size();
        byte[] whole = input.array();
        if (whole == null) {
            bytes = new byte[(int) Math.min(size, Math.max(1, input.size()))];
            load(0, bytes.length);
        } else {
            bytes = whole;
            standAtBeginning();
        }
    }

    /** Goes on at the beginning of other bytes, all of which are in one array. */
    void restart(InputBytes next, byte[] whole) {
        input = next;
        bytes = whole;
        limit = next.size();
        standAtBeginning();
    }

    /** Of bytes that are all in the array. */
    private void standAtBeginning() {
        at = input.arrayOffset();
        start = -at;
        filled = at + (int) input.size();
        end = filled;
    }

    long position() {
        return start + at;
    }

    /** How many bytes there are from here to the end of what may be read. */
    long remaining() {
        return limit - position();
    }

    /** Lets nothing beyond {@code limit} be read; returns the limit that was in force before. */
    long limitTo(long limit) {
        long before = this.limit;
        this.limit = limit;
        findEnd();
        return before;
    }

    private void findEnd() {
        end = (int) Math.min(filled, limit - start);
    }

    void seek(long position) {
        long there = position - start;
        if (there >= 0 && there <= filled) {
            at = (int) there;
        } else {
            load(position, AFTER_A_JUMP);
        }
    }

    private void load(long position, int most) {
        filled = 0;
        int length = (int) Math.min(Math.min(bytes.length, most), input.size() - position);
        input.copy(position, bytes, length);
        start = position;
        filled = length;
        at = 0;
        findEnd();
    }

    /** Makes sure that so many bytes are there, and in the array; they are one token, or the first of it. */
    private void need(int count) {
        if (count > end - at) {
            fetch(count);
        }
    }

    /** Apart from its only caller, as all that is seldom needed here, so that the rest stays small enough to be inlined. */
    private void fetch(int count) {
        if (count > remaining()) {
            throw truncated(remaining() <= 0 ? "a value" : "a token");
        }
        load(position(), bytes.length);
    }

    /** The byte here, from 0 to 255; stays before it. */
    int peek() {
        need(1);
        return bytes[at] & 0xff;
    }

    /** The byte so far ahead, if it is there; otherwise 0. */
    byte peek(int ahead) {
        if (ahead >= remaining()) {
            return 0;
        }
        need(ahead + 1);
        return bytes[at + ahead];
    }

    /** Whether these two bytes are here, without another copy; stays before them. */
    boolean startsWith(int first, int second) {
        return holds(2) && (bytes[at] & 0xff) == first && bytes[at + 1] == second;
    }

    /** Goes on behind bytes that are in the array. */
    void pass(int count) {
        at += count;
    }

    /** Goes on behind the byte here and the one after it, and gives the latter. */
    byte takeByte() {
        need(2);
        at += 2;
        return bytes[at - 1];
    }

    /** Goes on behind the byte here and the number after it, and gives the latter. */
    short takeShort() {
        need(3);
        at += 3;
        return (short) SHORTS.get(bytes, at - 2);
    }

    /** As {@link #takeShort}. */
    int takeInt() {
        need(5);
        at += 5;
        return (int) INTS.get(bytes, at - 4);
    }

    /** As {@link #takeShort}. */
    long takeLong() {
        need(9);
        at += 9;
        return (long) LONGS.get(bytes, at - 8);
    }

    /** The eight bytes at an index of an array, as a big-endian number. */
    static long longAt(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** Whether so many bytes may be read from here on, without another copy. */
    boolean holds(int count) {
        return count <= end - at;
    }

    /** The array to look into. */
    byte[] array() {
        return bytes;
    }

    /** Where in the array the place is. */
    int index() {
        return at;
    }

    /** Copies bytes, all of which are there, and goes on behind them. */
    byte[] take(int count) {
        byte[] taken = new byte[count];
        if (holds(count)) {
            System.arraycopy(bytes, at, taken, 0, count);
            at += count;
        } else {
            long position = position();
            input.copy(position, taken, count);
            seek(position + count);
        }
        return taken;
    }

    CorruptCheckpointException corrupt(String problem) {
        return corrupt(position(), problem);
    }

    CorruptCheckpointException corrupt(long offset, String problem) {
        return new CorruptCheckpointException(
                name + " is damaged, or no Flax checkpoint: at byte " + offset + ", " + problem);
    }

    CorruptCheckpointException truncated(String inside) {
        return corrupt("the data ends inside " + inside + " (file truncated?)");
    }
}

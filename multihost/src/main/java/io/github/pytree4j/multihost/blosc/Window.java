package io.github.pytree4j.multihost.blosc;

/** The bytes that a decoder of the LZ family has made, and those that it is still to make. */
final class Window {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private int position;

    Window(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.position = start;
    }

    boolean isFull() {
        return position == end;
    }

    /** Takes bytes as they are. */
    void literals(Bytes from, long count) throws BloscException {
        requireSpace(count);
        from.copy(bytes, position, (int) count);
        position += (int) count;
    }

    /** Repeats bytes from so far before; the end of what is repeated may just be made. */
    void match(long distance, long count) throws BloscException {
        if (distance <= 0 || distance > position - start) {
            throw new BloscException("a block that repeats what is before its beginning");
        }
        requireSpace(count);
        int from = position - (int) distance;
        if (distance >= count) {
            System.arraycopy(bytes, from, bytes, position, (int) count);
        } else {
            for (int i = 0; i < count; i++) {
                bytes[position + i] = bytes[from + i];
            }
        }
        position += (int) count;
    }

    private void requireSpace(long count) throws BloscException {
        if (count > end - position) {
            throw new BloscException("a block that holds more bytes than it should");
        }
    }

    void requireFull() throws BloscException {
        if (!isFull()) {
            throw new BloscException("a block that holds " + (end - position) + " bytes fewer than it should");
        }
    }
}

package io.github.pytree4j.multihost.blosc;

/** A piece of an array that is read from its beginning to its end, never beyond it. */
final class Bytes {
    private final byte[] array;
    private final int end;
    private int position;

    /** @throws BloscException if the array does not have these bytes */
    Bytes(byte[] array, int start, int length) throws BloscException {
        if (start < 0 || length < 0 || length > array.length - start) {
            throw new BloscException("a place of " + length + " bytes at " + start + ", outside of the " + array.length
                    + " bytes that are there");
        }
        this.array = array;
        this.position = start;
        this.end = start + length;
    }

    byte[] array() {
        return array;
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    int next() throws BloscException {
        if (position == end) {
            throw ended();
        }
        return Byte.toUnsignedInt(array[position++]);
    }

    /** An unsigned little-endian number. */
    long next(int bytes) throws BloscException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) next() << (Byte.SIZE * i);
        }
        return number;
    }

    /** A piece of its own of the next bytes, which are passed over. */
    Bytes take(long length) throws BloscException {
        if (length < 0 || length > remaining()) {
            throw ended();
        }
        Bytes taken = new Bytes(array, position, (int) length);
        position += (int) length;
        return taken;
    }

    void copy(byte[] into, int at, int count) throws BloscException {
        if (count > remaining()) {
            throw ended();
        }
        System.arraycopy(array, position, into, at, count);
        position += count;
    }

    private static BloscException ended() {
        return new BloscException("a block that ends early");
    }
}

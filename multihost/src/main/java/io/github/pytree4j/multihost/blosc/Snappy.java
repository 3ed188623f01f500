package io.github.pytree4j.multihost.blosc;

/** Snappy's format: the length as a varint, then literals and copies whose kind is in the two lowest bits of a tag. */
final class Snappy {
    private static final int MAX_VARINT_BITS = 35;
    /** Literals of up to so many bytes have their length in the tag. */
    private static final int SHORT_LITERAL = 60;

    private Snappy() {}

    static void decode(Bytes from, byte[] into, int start, int end) throws BloscException {
        Compressor.requireLength(end - start, varint(from));
        Window window = new Window(into, start, end);
        while (from.remaining() > 0) {
            int tag = from.next();
            int upper = tag >>> 2;
            switch (tag & 3) {
                case 0 -> {
                    long more = upper < SHORT_LITERAL ? upper : from.next(upper - SHORT_LITERAL + 1);
                    window.literals(from, more + 1);
                }
                case 1 -> window.match(((long) (tag >>> 5) << Byte.SIZE) | from.next(), (upper & 7) + 4);
                case 2 -> window.match(from.next(2), upper + 1);
                default -> window.match(from.next(4), upper + 1);
            }
        }
        window.requireFull();
    }

    private static long varint(Bytes from) throws BloscException {
        long number = 0;
        for (int shift = 0; shift < MAX_VARINT_BITS; shift += 7) {
            int next = from.next();
            number |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new BloscException("a block whose length is no number");
    }
}

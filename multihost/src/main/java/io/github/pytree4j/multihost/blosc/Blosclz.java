package io.github.pytree4j.multihost.blosc;

/**
 * BloscLZ, the format of FastLZ with longer distances: a control byte below 32 is a number of literals, others begin a match of a length
 * in the three upper bits and a distance.
 */
final class Blosclz {
    private static final int MAX_LITERALS = 32;
    private static final int LONG_MATCH = 7;
    private static final int MIN_MATCH = 3;
    private static final int GOES_ON = 255;
    private static final int MAX_NEAR = 8191;

    private Blosclz() {}

    static void decode(Bytes from, byte[] into, int start, int end) throws BloscException {
        Window window = new Window(into, start, end);
        // The first one is of literals, whatever its upper bits are.
        int control = from.next() & (MAX_LITERALS - 1);
        while (true) {
            if (control < MAX_LITERALS) {
                window.literals(from, control + 1);
            } else {
                match(from, window, control);
            }
            if (from.remaining() == 0) {
                window.requireFull();
                return;
            }
            control = from.next();
        }
    }

    private static void match(Bytes from, Window window, int control) throws BloscException {
        long length = (control >>> 5) - 1L;
        long distance = (long) (control & (MAX_LITERALS - 1)) << Byte.SIZE;
        if (length == LONG_MATCH - 1) {
            int more = GOES_ON;
            while (more == GOES_ON) {
                more = from.next();
                length += more;
            }
        }
        int low = from.next();
        distance += low;
        if (low == GOES_ON && distance == MAX_NEAR) {
            distance = (long) from.next() << Byte.SIZE;
            distance += from.next() + MAX_NEAR;
        }
        window.match(distance + 1, length + MIN_MATCH);
    }
}

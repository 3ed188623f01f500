package io.github.pytree4j.multihost.blosc;

/** Blocks of LZ4: tokens of literals and a match, lengths beyond 15 go on in further bytes. */
final class Lz4 {
    private static final int LONG = 15;
    private static final int MIN_MATCH = 4;
    private static final int GOES_ON = 255;

    private Lz4() {}

    static void decode(Bytes from, byte[] into, int start, int end) throws BloscException {
        Window window = new Window(into, start, end);
        while (true) {
            int token = from.next();
            window.literals(from, length(from, token >>> 4));
            if (from.remaining() == 0) {
                // The last token has no match.
                window.requireFull();
                return;
            }
            long distance = from.next(2);
            window.match(distance, length(from, token & LONG) + MIN_MATCH);
        }
    }

    private static long length(Bytes from, int first) throws BloscException {
        long length = first;
        int more = first == LONG ? GOES_ON : 0;
        while (more == GOES_ON) {
            more = from.next();
            length += more;
        }
        return length;
    }
}

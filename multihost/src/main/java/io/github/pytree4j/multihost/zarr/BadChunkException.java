package io.github.pytree4j.multihost.zarr;

/** The bytes of a chunk are damaged. Becomes an exception of the API where the array and the file are known. */
final class BadChunkException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String found;

    BadChunkException(String expected, String found) {
        super("expected " + expected + ", found " + found, null, false, false);
        this.expected = expected;
        this.found = found;
    }

    String expected() {
        return expected;
    }

    String found() {
        return found;
    }
}

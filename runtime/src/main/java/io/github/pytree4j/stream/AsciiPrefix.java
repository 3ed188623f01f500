package io.github.pytree4j.stream;

import java.nio.charset.StandardCharsets;

/** How strings of a certain meaning begin, as text and as the bytes of a file. Immutable. */
public final class AsciiPrefix {
    private final String text;
    private final byte[] bytes;

    /** @param text plain ASCII */
    public AsciiPrefix(String text) {
        this.text = text;
        this.bytes = text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** Its bytes, which must not be changed. */
    public byte[] bytes() {
        return bytes;
    }
}

package io.github.pytree4j.processor.errors;

/**
 * One thing that the processor says to its user. The compiler prints the id first, where neither a list of problems nor a
 * message of several lines hides it.
 *
 * @param id what to search for, such as {@code PT012}: it stays when the text gets better, and is never given to another
 *     message
 * @param text what is wrong, then, after a colon, what to do about it
 */
public record Message(String id, String text) {
    @Override
    public String toString() {
        return id + ": " + text;
    }
}

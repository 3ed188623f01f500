package io.github.pytree4j.codec;

import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.Phrases;
import io.github.pytree4j.text.ClassNames;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes sure that the events of a codec are those of one tree, before any of them is written. */
final class EventOrder {
    /** What can be open. */
    enum Kind {
        DICT,
        RECORD,
        SEQUENCE,
        RAW_LIST
    }

    private static final String WENT_ON = "goes on after an exception that it caught";

    private final KeyPath path;
    private Kind[] kinds = new Kind[16];
    private int[] announced = new int[16];
    private int[] written = new int[16];
    private @Nullable Set<String>[] keys = newSets(16);
    private int depth;
    private boolean expectsValue = true;

    /** Whether an event has begun and is not written yet, which it stays for ever if it throws an exception. */
    private boolean writing;

    EventOrder(KeyPath path) {
        this.path = path;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Only sets of strings are put into it.
    private static @Nullable Set<String>[] newSets(int length) {
        return new Set[length];
    }

    int depth() {
        return depth;
    }

    private void start() {
        if (writing) {
            throw wrong("it " + WENT_ON);
        }
        writing = true;
    }

    /** The event that began last has been written. */
    void done() {
        writing = false;
    }

    /** A value begins. */
    void value() {
        start();
        if (expectsValue) {
            expectsValue = false;
        } else if (depth > 0 && kinds[depth - 1] == Kind.RAW_LIST) {
            path.at(count());
        } else {
            throw wrong(depth == 0 ? "it writes a second value" : "it writes a value without a key, or a second one");
        }
    }

    /** Something opens, whose value has begun. */
    void begin(Kind kind, int size) {
        if (size < 0) {
            throw wrong("it announces " + size + " entries");
        }
        if (depth == kinds.length) {
            kinds = Arrays.copyOf(kinds, depth * 2);
            announced = Arrays.copyOf(announced, depth * 2);
            written = Arrays.copyOf(written, depth * 2);
            keys = Arrays.copyOf(keys, depth * 2);
        }
        kinds[depth] = kind;
        announced[depth] = size;
        written[depth] = 0;
        keys[depth] = null;
        depth++;
    }

    /** Counts one more entry of the innermost container, and says how many there were before. */
    private int count() {
        int before = written[depth - 1];
        if (before == announced[depth - 1]) {
            throw wrong("it announces " + before + " entries and writes more");
        }
        written[depth - 1] = before + 1;
        return before;
    }

    private void requireInside(Kind kind) {
        if (depth == 0 || kinds[depth - 1] != kind) {
            String container = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            throw wrong("it writes an entry or the end of a " + container + ", which is not what it opened last");
        }
        if (expectsValue) {
            throw wrong("it names an entry and writes no value for it");
        }
    }

    void key(String key) {
        start();
        requireInside(Kind.DICT);
        Set<String> before = keys[depth - 1];
        if (before == null) {
            before = new HashSet<>();
            keys[depth - 1] = before;
        }
        if (!before.add(key)) {
            throw wrong("it writes the key " + Phrases.quoted(key) + " twice");
        }
        count();
        expectsValue = true;
    }

    void field(int index) {
        start();
        requireInside(Kind.RECORD);
        if (count() != index) {
            throw wrong("it writes the fields of a record in another order than the declared one");
        }
        expectsValue = true;
    }

    int item() {
        start();
        requireInside(Kind.SEQUENCE);
        expectsValue = true;
        return count();
    }

    /** The innermost container closes. */
    void end(Kind kind) {
        start();
        requireInside(kind);
        depth--;
        if (written[depth] != announced[depth]) {
            throw wrong("it announces " + announced[depth] + " entries and writes " + written[depth]);
        }
        keys[depth] = null;
    }

    /** The tree is whole. */
    void end() {
        if (writing) {
            throw wrong("it " + WENT_ON);
        } else if (expectsValue || depth > 0) {
            throw wrong(depth > 0 ? "it does not close what it opens" : "it writes no value");
        }
    }

    /** Makes sure that a codec, which began at this depth, has written its value. */
    void requireWritten(Codec<?> codec, int depthBefore) {
        if (writing || expectsValue || depth != depthBefore) {
            String problem = writing
                    ? WENT_ON
                    : depth == depthBefore
                            ? "writes no value"
                            : depth > depthBefore ? "does not close what it opens" : "closes what it did not open";
            throw new CodecException("cannot save " + path.toStatePath().abbreviated() + ": the codec "
                    + ClassNames.of(codec.getClass()) + " " + problem);
        }
    }

    private CodecException wrong(String problem) {
        return new CodecException(
                "cannot save " + path.toStatePath().abbreviated() + ": its codec is wrong; " + problem);
    }
}

package io.github.pytree4j.codec;

import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.NameSet;
import io.github.pytree4j.stream.Phrases;
import io.github.pytree4j.text.ClassNames;
import java.util.Locale;
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

    /** A value comes next. */
    private static final int VALUE = 0;

    /** An entry of what is open comes next, or its end; nothing where nothing is open. */
    private static final int ENTRY = 1;

    /** An event has begun and is not written yet, which it stays for ever if it throws an exception. */
    private static final int NOTHING = 2;

    private final KeyPath path;
    private @Nullable Container outermost;
    /** The innermost of what is open; null outside of everything. */
    private @Nullable Container open;

    private int depth;
    private int next = VALUE;

    /** What is open at one level; whatever opens there next uses it again. */
    private static final class Container {
        final @Nullable Container outer;

        @Nullable
        Container inner;

        @Nullable
        NameSet keys;

        Kind kind = Kind.DICT;
        int announced;
        int written;

        Container(@Nullable Container outer) {
            this.outer = outer;
        }
    }

    EventOrder(KeyPath path) {
        this.path = path;
    }

    int depth() {
        return depth;
    }

    private CodecException wentOn() {
        return wrong("it " + WENT_ON);
    }

    /** The value, or the beginning or the end of something, that came last has been written. */
    void done() {
        next = ENTRY;
    }

    /** The key that came last has been written. */
    void named() {
        next = VALUE;
    }

    /** A value begins. */
    void value() {
        if (next == VALUE) {
            next = NOTHING;
        } else {
            item(open);
        }
    }

    /** A value begins that has no key: an item of a raw list. */
    private void item(@Nullable Container list) {
        if (next == NOTHING) {
            throw wentOn();
        } else if (list == null || list.kind != Kind.RAW_LIST) {
            next = NOTHING;
            throw wrong(depth == 0 ? "it writes a second value" : "it writes a value without a key, or a second one");
        }
        next = NOTHING;
        path.at(count(list));
    }

    /** Something opens, whose value has begun. */
    void begin(Kind kind, int size) {
        if (size < 0) {
            throw wrong("it announces " + size + " entries");
        }
        Container opened = level();
        opened.kind = kind;
        opened.announced = size;
        opened.written = 0;
        if (opened.keys != null) {
            opened.keys.clear();
        }
        open = opened;
        depth++;
    }

    /** The level within the innermost one. */
    private Container level() {
        Container outer = open;
        Container container = outer == null ? outermost : outer.inner;
        if (container == null) {
            container = new Container(outer);
            if (outer == null) {
                outermost = container;
            } else {
                outer.inner = container;
            }
        }
        return container;
    }

    /** Counts one more entry of the innermost container, and says how many there were before. */
    private int count(Container container) {
        int before = container.written;
        if (before == container.announced) {
            throw wrong("it announces " + before + " entries and writes more");
        }
        container.written = before + 1;
        return before;
    }

    /** An entry or an end begins: that of the innermost container, which must be of this kind, and wait for no value. */
    private Container inside(Kind kind) {
        Container container = open;
        if (container == null || container.kind != kind || next != ENTRY) {
            throw misplaced(kind);
        }
        next = NOTHING;
        return container;
    }

    private CodecException misplaced(Kind kind) {
        if (next == NOTHING) {
            return wentOn();
        } else if (open != null && open.kind == kind) {
            next = NOTHING;
            return wrong("it names an entry and writes no value for it");
        }
        next = NOTHING;
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return wrong("it writes an entry or the end of a " + name + ", which is not what it opened last");
    }

    void key(String key) {
        Container dict = inside(Kind.DICT);
        if (!distinctKeys(dict).add(key)) {
            throw wrong("it writes the key " + Phrases.quoted(key) + " twice");
        }
        count(dict);
    }

    private static NameSet distinctKeys(Container dict) {
        NameSet keys = dict.keys;
        if (keys == null) {
            keys = new NameSet();
            dict.keys = keys;
        }
        return keys;
    }

    void field(int index) {
        if (count(inside(Kind.RECORD)) != index) {
            throw wrong("it writes the fields of a record in another order than the declared one");
        }
    }

    int item() {
        return count(inside(Kind.SEQUENCE));
    }

    /** The innermost container closes. */
    void end(Kind kind) {
        Container closed = inside(kind);
        open = closed.outer;
        depth--;
        if (closed.written != closed.announced) {
            throw wrong("it announces " + closed.announced + " entries and writes " + closed.written);
        }
    }

    /** The tree is whole. */
    void end() {
        if (next == NOTHING) {
            throw wentOn();
        } else if (next == VALUE || depth > 0) {
            throw wrong(depth > 0 ? "it does not close what it opens" : "it writes no value");
        }
    }

    /** Makes sure that a codec, which began at this depth, has written its value. */
    void requireWritten(Codec<?> codec, int depthBefore) {
        if (next != ENTRY || depth != depthBefore) {
            throw unwritten(codec, depthBefore);
        }
    }

    private CodecException unwritten(Codec<?> codec, int depthBefore) {
        String problem = next == NOTHING
                ? WENT_ON
                : depth == depthBefore
                        ? "writes no value"
                        : depth > depthBefore ? "does not close what it opens" : "closes what it did not open";
        return new CodecException("cannot save " + path.toStatePath().abbreviated() + ": the codec "
                + ClassNames.of(codec.getClass()) + " " + problem);
    }

    private CodecException wrong(String problem) {
        return new CodecException(
                "cannot save " + path.toStatePath().abbreviated() + ": its codec is wrong; " + problem);
    }
}

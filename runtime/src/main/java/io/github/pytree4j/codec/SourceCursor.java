package io.github.pytree4j.codec;

import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.stream.StateReader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a source stands: what has been stepped into, and whether there is a value that has not been taken. Sees to it that a
 * codec cannot lose its place: a value is taken once, one that is not taken is passed over, and what is closed is read to its
 * end.
 */
final class SourceCursor {
    private final StateReader reader;
    private final Restoration restoration;
    private final Deque<Frame> open = new ArrayDeque<>();
    private boolean atValue = true;

    SourceCursor(StateReader reader, Restoration restoration) {
        this.reader = reader;
        this.restoration = restoration;
    }

    /** How many dicts, lists and records are open. */
    int depth() {
        return open.size();
    }

    /** Whether there is a value that has not been taken. */
    boolean isAtValue() {
        return atValue;
    }

    void requireValue() {
        if (!atValue) {
            throw new CodecException(
                    "a codec reads a second value at " + restoration.where().abbreviated() + ", where there is one");
        }
    }

    /** The value here is being taken. */
    void take() {
        requireValue();
        atValue = false;
    }

    /** Passes over a value that nobody took. */
    void settle() {
        if (atValue) {
            atValue = false;
            reader.skip();
        }
    }

    /** Names the entry that the reader has stepped to. */
    void standAt(String key) {
        restoration.path().at(key);
    }

    /** The reader has stepped to a value. */
    void standAtValue() {
        atValue = true;
    }

    /** Steps into what the reader has just opened. */
    void enter(Frame frame) {
        atValue = false;
        open.push(frame);
        restoration.path().enter();
    }

    /** Stands for what could not be opened, so that the calls of a codec still match. */
    void enterNothing() {
        open.push(new ClosedFrame());
    }

    /** Steps out of the innermost frame, all of whose entries have been read. */
    void leave(Frame frame) {
        open.pop();
        restoration.path().leave();
        frame.leave();
    }

    /** Steps out of the innermost frame, passing over whatever has not been read. */
    void close() {
        Frame frame = open.peek();
        if (frame == null) {
            throw new CodecException(
                    "a codec closes a dict or list at " + restoration.where().abbreviated() + " that it did not open");
        }
        settle();
        if (frame instanceof ClosedFrame) {
            open.pop();
            return;
        }
        while (frame.left > 0) {
            frame.passOver();
        }
        leave(frame);
    }

    /** Steps out of everything deeper than {@code depth}, and over the value there if nobody took it. */
    void closeTo(int depth) {
        while (open.size() > depth) {
            close();
        }
        settle();
    }

    void beginDict() {
        take();
        enter(new DictFrame(reader));
    }

    /** Steps to the next entry of the innermost dict, if there is one: its key. */
    @Nullable
    String nextKey() {
        settle();
        if (!(open.peek() instanceof DictFrame dict) || dict.left == 0) {
            return null;
        }
        String key = dict.step();
        standAt(key);
        standAtValue();
        return key;
    }

    /** Whether a list can be opened here. */
    boolean isAtSequence() {
        requireValue();
        StateKind kind = reader.peek();
        return kind == StateKind.DICT || kind == StateKind.LIST;
    }

    /** Opens the list here: how many items it has. */
    int beginSequence() {
        take();
        SequenceFrame sequence = new SequenceFrame(reader);
        enter(sequence);
        return sequence.size();
    }

    /** Steps to the next item of the innermost list: its index, or -1 at the end. Notes what is no item. */
    int nextItem() {
        settle();
        if (!(open.peek() instanceof SequenceFrame items)) {
            return -1;
        }
        while (items.left > 0) {
            int index = items.step();
            if (index >= 0) {
                restoration.path().at(index);
                standAtValue();
                return index;
            }
            standAt(items.key());
            restoration.note(Difference.unknown(restoration.where(), "a list of " + items.size()));
            reader.skip();
        }
        return -1;
    }
}

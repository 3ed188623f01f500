package io.github.pytree4j.codec;

import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.stream.StateReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a source stands: what has been stepped into, and whether there is a value that has not been taken. Sees to it that a
 * codec cannot lose its place: a value is taken once, one that is not taken is passed over, and what is closed is read to its
 * end.
 */
final class SourceCursor {
    private final StateReader reader;
    private final Restoration restoration;
    private Frame[] open = new Frame[8];

    /** What has been open at each depth, to be opened there again. */
    private @Nullable Level[] levels = new Level[8];

    private int depth;
    private boolean atValue = true;

    /** One of each that can be open at a depth; made when it is needed. */
    private static final class Level {
        @Nullable
        DictFrame dict;

        @Nullable
        SequenceFrame sequence;

        @Nullable
        RecordReader record;
    }

    SourceCursor(StateReader reader, Restoration restoration) {
        this.reader = reader;
        this.restoration = restoration;
    }

    /** Stands at the beginning of another tree. */
    void restart() {
        atValue = true;
    }

    /** How many dicts, lists and records are open. */
    int depth() {
        return depth;
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

    /** As {@link #standAt(String)}, of a field. */
    void standAt(KeyTable keys, int index) {
        restoration.path().at(keys, index);
    }

    /** The reader has stepped to a value. */
    void standAtValue() {
        atValue = true;
    }

    /** Steps into what the reader has just opened. */
    void enter(Frame frame) {
        atValue = false;
        push(frame);
        restoration.path().enter();
    }

    private void push(Frame frame) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = frame;
    }

    private @Nullable Frame innermost() {
        return depth == 0 ? null : open[depth - 1];
    }

    /** Stands for what could not be opened, so that the calls of a codec still match. */
    void enterNothing() {
        push(ClosedFrame.INSTANCE);
    }

    private Level level() {
        if (depth >= levels.length) {
            levels = Arrays.copyOf(levels, depth * 2);
        }
        Level level = levels[depth];
        if (level == null) {
            level = new Level();
            levels[depth] = level;
        }
        return level;
    }

    /** Reads the record here, which steps into it itself. */
    RecordReader record(StateSource source, RecordFields fields, boolean hasTarget) {
        Level level = level();
        RecordReader record = level.record;
        if (record == null) {
            record = new RecordReader(source, reader, this, fields);
            level.record = record;
        }
        return record.begin(fields, hasTarget);
    }

    /** Steps out of the innermost frame, all of whose entries have been read. */
    void leave(Frame frame) {
        depth--;
        restoration.path().leave();
        frame.leave();
    }

    /** Steps out of the innermost frame, passing over whatever has not been read. */
    void close() {
        Frame frame = innermost();
        if (frame == null) {
            throw new CodecException(
                    "a codec closes a dict or list at " + restoration.where().abbreviated() + " that it did not open");
        }
        settle();
        if (frame instanceof ClosedFrame) {
            depth--;
            return;
        }
        while (frame.left > 0) {
            frame.passOver();
        }
        leave(frame);
    }

    /** Steps out of everything deeper than {@code outer}, and over the value there if nobody took it. */
    void closeTo(int outer) {
        while (depth > outer) {
            close();
        }
        settle();
    }

    void beginDict() {
        take();
        Level level = level();
        DictFrame dict = level.dict;
        if (dict == null) {
            dict = new DictFrame(reader);
            level.dict = dict;
        }
        enter(dict.begin());
    }

    /** Steps to the next entry of the innermost dict, if there is one: its key. */
    @Nullable
    String nextKey(@Nullable String likely) {
        settle();
        if (!(innermost() instanceof DictFrame dict) || dict.left == 0) {
            return null;
        }
        String key = dict.step(likely);
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
        Level level = level();
        SequenceFrame sequence = level.sequence;
        if (sequence == null) {
            sequence = new SequenceFrame(reader);
            level.sequence = sequence;
        }
        enter(sequence.begin());
        return sequence.size();
    }

    /** Steps to the next item of the innermost list: its index, or -1 at the end. Notes what is no item. */
    int nextItem() {
        settle();
        if (!(innermost() instanceof SequenceFrame items)) {
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

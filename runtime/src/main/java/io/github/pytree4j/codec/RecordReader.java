package io.github.pytree4j.codec;

import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.Examination;
import io.github.pytree4j.stream.IndexSet;
import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.stream.StateReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dict of a record field by field, in whatever order they stand, and notes unknown and missing ones. Opened by
 * {@link StateSource#beginRecord}; closes itself at the end, and then serves the next record at its depth: whether the record
 * {@linkplain #fits fits} has to be asked before another is opened in its place.
 *
 * <p>Also reads the form in which Flax wrote named tuples before 2022: {@code {'name', 'fields', 'values'}} instead of the
 * fields themselves.
 */
public final class RecordReader extends Frame {
    private static final int UNKNOWN = -1;
    private static final int TWICE = -2;
    private static final int NOT_YET = -3;

    private final StateSource source;
    private final StateReader reader;
    private final SourceCursor cursor;
    private final IndexSet seen = new IndexSet();
    private RecordFields fields;
    private boolean keepMissing;
    private int differencesBefore;
    private @Nullable LegacyTuple legacy;
    private boolean open;
    private int guess;

    /** The first field's index, where it has been stepped to already; otherwise {@link #NOT_YET}. */
    private int first;

    RecordReader(StateSource source, StateReader reader, SourceCursor cursor, RecordFields fields) {
        this.source = source;
        this.reader = reader;
        this.cursor = cursor;
        this.fields = fields;
    }

    /** Begins with the record here, having done with another. */
    RecordReader begin(RecordFields next, boolean hasTarget) {
        fields = next;
        keepMissing = hasTarget && source.policy().missing() == RestorePolicy.Missing.KEEP_TARGET;
        differencesBefore = source.differenceCount();
        seen.clear();
        legacy = null;
        open = false;
        guess = 0;
        first = NOT_YET;
        if (source.peek() == StateKind.DICT) {
            open();
        } else {
            source.mismatch("a dict with the fields of " + fields.displayName());
        }
        return this;
    }

    private void open() {
        reader.mark();
        left = reader.beginRecord(fields.record(), fields.version());
        if (left == LegacyTuple.ENTRIES) {
            first = reader.nextKey(fields.keys(), 0, seen);
            if (LegacyTuple.mayBeginWith(first < 0 ? reader.key() : fields.key(first))) {
                openLegacy();
            }
        }
        cursor.enter(this);
        open = true;
    }

    private void openLegacy() {
        first = NOT_YET;
        seen.clear();
        reader.reset();
        left = reader.beginRecord(fields.record(), fields.version());
        legacy = LegacyTuple.find(reader, left, fields.keys());
        if (legacy != null) {
            left = legacy.size();
        } else {
            reader.reset();
            left = reader.beginRecord(fields.record(), fields.version());
        }
    }

    /**
     * Steps to the next field that the record knows: its index in the {@link RecordFields}, the source standing at its
     * value; or -1 at the end.
     */
    public int next() {
        if (!open) {
            return -1;
        }
        cursor.settle();
        while (left > 0) {
            int index = step();
            if (index >= 0) {
                guess = index + 1;
                cursor.standAtValue();
                return index;
            }
            if (index == UNKNOWN && source.policy().unknownFields() == RestorePolicy.Unknown.REFUSE) {
                source.note(Difference.unknown(source.path(), fields.displayName()));
            }
            reader.skip();
        }
        noteMissing();
        cursor.leave(this);
        return -1;
    }

    /** Steps to the next entry: its index, or {@link #UNKNOWN}, or {@link #TWICE}, which is noted. */
    private int step() {
        left--;
        if (legacy != null || first != NOT_YET) {
            return stepSeldom();
        }
        KeyTable keys = fields.keys();
        int index = reader.nextKey(keys, guess, seen);
        if (index >= 0) {
            cursor.standAt(keys, index);
        } else {
            cursor.standAt(reader.key());
        }
        return index;
    }

    /** As {@link #step}, where the entry has been stepped to before, or is one of the old form. */
    private int stepSeldom() {
        int index = first;
        first = NOT_YET;
        if (legacy == null) {
            cursor.standAt(index >= 0 ? fields.key(index) : reader.key());
            return index;
        }
        String name = legacy.name(reader.nextKey());
        cursor.standAt(name);
        index = fields.keys().indexOf(name, guess);
        if (index >= 0 && !seen.add(index)) {
            source.badValue("the field once", "it twice");
            return TWICE;
        }
        return index;
    }

    private void noteMissing() {
        for (int i = seen.nextMissing(0); i < fields.size() && !keepMissing; i = seen.nextMissing(i + 1)) {
            cursor.standAt(fields.key(i));
            source.note(Difference.missing(source.path()));
        }
    }

    @Override
    void passOver() {
        step();
        reader.skip();
    }

    @Override
    void leave() {
        open = false;
        if (legacy != null) {
            reader.endDict();
        }
        reader.endRecord();
    }

    /** Whether the whole record, with all that is in it, fitted, so that it can be made; not where it is only looked at. */
    public boolean fits() {
        boolean fits = source.differenceCount() == differencesBefore;
        Examination examination = source.examination();
        if (fits && examination != null) {
            examination.leaveUnmade();
        }
        return fits && examination == null;
    }

    /** Notes that the record's constructor rejected values that fitted its components; the codec then returns null. */
    public void rejected(RuntimeException cause) {
        source.rejected(fields.displayName(), cause);
    }
}

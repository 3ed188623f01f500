package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dict of a record field by field, in whatever order they stand, and notes unknown and missing ones.
 *
 * <p>Also reads the form in which Flax wrote named tuples before 2022: {@code {'name', 'fields', 'values'}} instead of the
 * fields themselves.
 */
public final class RecordReader {
    private static final String NAME = "name";
    private static final String FIELDS = "fields";
    private static final String VALUES = "values";
    private static final int CLOSED = -1;

    private final StateSource source;
    private final FieldNames fields;
    private final boolean keepMissing;
    private final BitSet seen = new BitSet();
    private @Nullable List<String> legacyNames;
    private int left;
    private int outerLeft;
    private int guess;

    RecordReader(StateSource source, FieldNames fields, boolean hasTarget) {
        this.source = source;
        this.fields = fields;
        this.keepMissing = hasTarget && source.policy().missing() == RestorePolicy.Missing.KEEP_TARGET;
        if (source.peek() == StateKind.DICT) {
            open();
        } else {
            source.mismatch("a dict with the fields of " + fields.owner());
            left = CLOSED;
        }
    }

    private void open() {
        Object start = source.mark();
        left = source.openDict();
        if (left != 3 || fields.indexOf(VALUES, 0) >= 0) {
            return;
        }
        List<String> keys = new ArrayList<>();
        List<String> names = null;
        for (int i = 0; i < 3; i++) {
            String key = source.nextEntry();
            keys.add(key);
            if (key.equals(FIELDS)) {
                names = strings(source.value());
            } else {
                source.skip();
            }
        }
        source.backOut(start);
        source.openDict();
        if (names != null && keys.contains(NAME) && keys.contains(VALUES)) {
            outerLeft = 2;
            while (!source.nextEntry().equals(VALUES)) {
                source.skip();
                outerLeft--;
            }
            if (source.peek() == StateKind.DICT) {
                legacyNames = names;
                left = source.openDict();
            } else {
                source.backOut(start);
                source.openDict();
            }
        }
    }

    /** The field names of the old form, which stand under "0", "1", …; null if it is something else. */
    private static @Nullable List<String> strings(StateValue value) {
        List<String> names = new ArrayList<>();
        if (value instanceof StateDict dict) {
            while (dict.get(Integer.toString(names.size())) instanceof StringValue name) {
                names.add(name.value());
            }
            return names.size() == dict.size() ? names : null;
        }
        if (value instanceof StateList list) {
            for (StateValue item : list.items()) {
                if (!(item instanceof StringValue name)) {
                    return null;
                }
                names.add(name.value());
            }
            return names;
        }
        return null;
    }

    /**
     * Steps to the next field that the record knows: its index in the {@link FieldNames}, the source standing at its
     * value; or -1 at the end.
     */
    public int next() {
        while (left > 0) {
            left--;
            String key = nextKey();
            int index = fields.indexOf(key, guess);
            if (index >= 0 && !seen.get(index)) {
                seen.set(index);
                guess = index + 1;
                return index;
            }
            if (index >= 0) {
                source.badValue("the field once", "it twice");
            } else if (source.policy().unknownFields() == RestorePolicy.Unknown.REFUSE) {
                source.note(Difference.unknown(source.path(), fields.owner()));
            }
            source.skip();
        }
        if (left == 0) {
            left = CLOSED;
            finish();
        }
        return -1;
    }

    private String nextKey() {
        String key = source.nextEntry();
        if (legacyNames == null) {
            return key;
        }
        for (int i = 0; i < legacyNames.size(); i++) {
            if (key.equals(Integer.toString(i))) {
                source.callEntry(legacyNames.get(i));
                return legacyNames.get(i);
            }
        }
        return key;
    }

    private void finish() {
        for (int i = seen.nextClearBit(0); i < fields.count() && !keepMissing; i = seen.nextClearBit(i + 1)) {
            source.callEntry(fields.name(i));
            source.note(Difference.missing(source.path()));
        }
        source.closeDict();
        if (legacyNames != null) {
            for (; outerLeft > 0; outerLeft--) {
                source.nextEntry();
                source.skip();
            }
            source.closeDict();
        }
    }
}

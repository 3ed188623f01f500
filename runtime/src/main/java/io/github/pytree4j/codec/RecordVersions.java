package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.KnownState;
import io.github.pytree4j.stream.StateReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which version of its class the record is of that a reader stands at. The manifest says so; where it does not, since
 * Flax wrote the file, say, the record is recognised by its keys.
 */
final class RecordVersions {
    /** From this depth on, no dict is passed over twice: a file decides how many lie within each other. */
    private static final int FAR = 8;

    private final StateReader reader;
    private final KnownState known;
    private final boolean isChanged;
    private final boolean isInMemory;
    private @Nullable RecordFields lastFields;
    private int lastTold;

    /** @param ownership what has become of the state since it was stored; changed keys may tell more than the manifest */
    RecordVersions(StateReader reader, KnownState known, Ownership ownership) {
        this.reader = reader;
        this.known = known;
        this.isChanged = ownership != Ownership.READ_ONLY || known.isChanged();
        this.isInMemory = reader.dictInMemory() != null;
    }

    /** Whether a record is known to be of today's version, without a look at it. */
    boolean isOfToday(RecordFields fields) {
        return !isChanged && told(fields) == fields.version();
    }

    /** The version that is known without a look at the record; 0 where none is. */
    int told(RecordFields fields) {
        if (fields != lastFields) {
            lastFields = fields;
            lastTold = known.versionOf(fields.record(), fields.formerNames());
        }
        return lastTold;
    }

    /**
     * The versions that the record here may be of: one, unless its keys are those of several between which something was
     * changed; none if its keys are those of no version.
     *
     * @param depth how deep it stands
     * @return null if one had to read too much of a file to tell: once it is in memory, one need not
     */
    @Nullable
    List<Integer> find(RecordFields fields, int depth) {
        int told = told(fields);
        RecordHistory history = fields.history();
        if (history == null || (told >= fields.version() && !isChanged)) {
            return List.of(told == 0 ? fields.version() : told);
        } else if (told > 0 && !isChanged) {
            return List.of(told);
        }
        boolean mayPassOver = depth < FAR || isInMemory;
        List<Integer> fitting = fitting(fields, history, told > 0 && told < fields.version(), mayPassOver);
        if (fitting == null) {
            return null;
        } else if (told > 0) {
            return fitting.contains(told) || fitting.size() != 1 ? List.of(told) : fitting;
        } else if (fitting.isEmpty()) {
            return fitting;
        } else if (!known.isStored() && fitting.contains(fields.version())) {
            return List.of(fields.version());
        }
        int newest = fitting.get(fitting.size() - 1);
        return history.areAlike(fitting.get(0), newest) ? List.of(newest) : fitting;
    }

    /**
     * The versions that have the keys of the dict here, oldest first. Looks at no more keys than it needs to tell them apart.
     *
     * @param isOlder whether it was stored as an older version: it is one of today's only if it has all of those keys
     */
    private @Nullable List<Integer> fitting(
            RecordFields fields, RecordHistory history, boolean isOlder, boolean mayPassOver) {
        List<Integer> fitting = new ArrayList<>();
        if (reader.peek() != StateKind.DICT) {
            return fitting;
        }
        Object start = reader.mark();
        int entries = reader.beginDict();
        for (PastVersion version : history.versions()) {
            Set<String> keys = version.keys();
            if (keys != null && keys.size() == entries) {
                fitting.add(version.number());
            }
        }
        if (fields.size() == entries) {
            fitting.add(fields.version());
        }
        for (int i = 0; i < entries && isOpen(fitting, fields, isOlder); i++) {
            String key = reader.nextKey();
            fitting.removeIf(version -> !has(key, version, fields, history));
            StateKind kind = reader.peek();
            if (!mayPassOver
                    && (kind == StateKind.DICT || kind == StateKind.LIST)
                    && isOpen(fitting, fields, isOlder)) {
                reader.reset(start);
                return null;
            }
            reader.skip();
        }
        reader.reset(start);
        return fitting;
    }

    /** Whether there is more to find out. Where only today's version is left, its differences will be told. */
    private static boolean isOpen(List<Integer> fitting, RecordFields fields, boolean isOlder) {
        return fitting.size() > 1 || (fitting.size() == 1 && (isOlder || fitting.get(0) != fields.version()));
    }

    private static boolean has(String key, int version, RecordFields fields, RecordHistory history) {
        if (version == fields.version()) {
            return fields.keys().indexOf(key, 0) >= 0;
        }
        Set<String> keys = Objects.requireNonNull(history.version(version)).keys();
        return keys != null && keys.contains(key);
    }
}

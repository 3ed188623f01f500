package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.KeyTable;
import io.github.pytree4j.stream.SequenceIndex;
import io.github.pytree4j.stream.StateReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which Flax wrote named tuples before 2022: {@code {'name', 'fields', 'values'}}, where fields has the names
 * under "0", "1", … and values the values under the same keys. Recognised where values come last, as Flax wrote them, from
 * the keys and strings before them alone: nothing nested is looked at, so that the cost does not depend on what follows.
 *
 * <p>Source: {@code _restore_namedtuple} in {@code flax/serialization.py} of Flax 0.12.8.
 */
final class LegacyTuple {
    /** How many entries it has. */
    static final int ENTRIES = 3;

    private static final String NAME = "name";
    private static final String FIELDS = "fields";
    private static final String VALUES = "values";

    private final List<String> names;

    private LegacyTuple(List<String> names) {
        this.names = names;
    }

    /**
     * Looks whether the dict that the reader has just stepped into has the old form. If so, the reader stands in the dict
     * of the values; if not, it may have moved and has to go back.
     *
     * @param keys the fields of the record that is to be read; one of them called values rules the old form out
     */
    static @Nullable LegacyTuple find(StateReader reader, int entries, KeyTable keys) {
        if (entries != ENTRIES || keys.indexOf(VALUES, 0) >= 0) {
            return null;
        }
        List<String> names = null;
        boolean named = false;
        for (int i = 1; i < ENTRIES; i++) {
            String key = reader.nextKey();
            if (key.equals(NAME) && reader.peek() == StateKind.STRING) {
                named = true;
                reader.skip();
            } else if (key.equals(FIELDS)) {
                names = strings(reader);
                if (names == null) {
                    // The reader stands somewhere within them: there is no going on.
                    return null;
                }
            } else {
                return null;
            }
        }
        if (!named || names == null || !reader.nextKey().equals(VALUES) || reader.peek() != StateKind.DICT) {
            return null;
        }
        return reader.beginDict() == names.size() ? new LegacyTuple(names) : null;
    }

    /** Whether a dict with so many entries is worth a look, by its first key. */
    static boolean mayBeginWith(String key) {
        return key.equals(NAME) || key.equals(FIELDS);
    }

    /** The strings of a list, which may also be a dict keyed "0", "1", … in any order; null if it is something else. */
    private static @Nullable List<String> strings(StateReader reader) {
        boolean keyed = reader.peek() == StateKind.DICT;
        if (!keyed && reader.peek() != StateKind.LIST) {
            return null;
        }
        int size = keyed ? reader.beginDict() : reader.beginList();
        String[] strings = new String[size];
        for (int i = 0; i < size; i++) {
            int index = keyed ? SequenceIndex.parse(reader.nextKey(), size) : i;
            if (index < 0 || reader.peek() != StateKind.STRING) {
                return null;
            }
            strings[index] = reader.readString();
        }
        if (keyed) {
            reader.endDict();
        } else {
            reader.endList();
        }
        return List.of(strings);
    }

    int size() {
        return names.size();
    }

    /** The name of the field that is stored under this key, or the key itself where it is no index. */
    String name(String key) {
        int index = SequenceIndex.parse(key, names.size());
        return index < 0 ? key : names.get(index);
    }
}

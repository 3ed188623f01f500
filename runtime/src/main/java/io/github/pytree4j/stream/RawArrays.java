package io.github.pytree4j.stream;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.ArrayValue;
import io.github.pytree4j.state.StateValue.ExternalValue;
import io.github.pytree4j.state.StateValue.PlaceholderValue;

/**
 * What raw state has in the place of external arrays.
 *
 * @param references opens them
 * @param areWhole whether it has the whole arrays
 * @param mayBePlaceholders whether those that nobody can open stay placeholders; if not, they are refused
 */
public record RawArrays(ArrayReferences references, boolean areWhole, boolean mayBePlaceholders) {
    /** All as they are. */
    public static final RawArrays IN_MEMORY = new RawArrays(ArrayReferences.NONE, false, true);

    /** Takes what stands here: an external array, or a placeholder of one. */
    StateValue take(StateReader reader, KeyPath path) {
        ExternalArray array;
        if (reader.peek() == StateKind.EXTERNAL) {
            array = reader.readExternal();
        } else {
            String where = reader.readPlaceholder();
            if (mayBePlaceholders && !references.canOpen()) {
                return new PlaceholderValue(where);
            }
            array = references.open(path.toStatePath(), where);
        }
        return areWhole ? new ArrayValue(array.gather()) : new ExternalValue(array);
    }
}

package io.github.pytree4j.format;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.stream.ArrayReferences;
import io.github.pytree4j.stream.Phrases;

/** Takes the arrays whose elements are not all here, which are saved beside the checkpoint's own file. */
@FunctionalInterface
public interface ExternalArrays {
    /** There is no place for them. */
    ExternalArrays NONE = (where, array) -> {
        throw new UnsupportedValueException("cannot save " + where.abbreviated() + ": " + Phrases.array(array)
                + " is an array that several processes hold, which is saved beside the checkpoint's own file; save it with "
                + ArrayReferences.HOW_TO_OPEN + ", or gather() it first");
    };

    /**
     * Takes an array of the tree.
     *
     * @param where where it stands
     * @return its path in the folder of arrays
     */
    String add(StatePath where, ExternalArray array);
}

package io.github.pytree4j.format.multihost;

import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.StringValue;

/**
 * The names of multi-host arrays: the folder beside the checkpoint that holds them, and the strings in the main file that
 * stand for them.
 *
 * <p>Source: MP_ARRAY_PH and MP_ARRAY_POSTFIX in {@code flax/training/checkpoints.py} of Flax 0.12.8.
 */
public final class MultihostArrays {
    private static final String PLACEHOLDER = "//GDAPlaceholder:";
    private static final String FOLDER_SUFFIX = "_gda";

    private MultihostArrays() {}

    /** The name of the folder beside the checkpoint of this name. */
    public static String folderOf(String checkpoint) {
        return checkpoint + FOLDER_SUFFIX;
    }

    /** Whether a string of the main file stands for an array. */
    public static boolean isPlaceholder(String text) {
        return text.startsWith(PLACEHOLDER);
    }

    /** Whether any string in the state stands for an array. */
    public static boolean isAnyIn(StateValue state) {
        if (state instanceof StateDict dict) {
            return dict.entries().stream().anyMatch(entry -> isAnyIn(entry.getValue()));
        }
        if (state instanceof StateList list) {
            return list.items().stream().anyMatch(MultihostArrays::isAnyIn);
        }
        return state instanceof StringValue string && isPlaceholder(string.value());
    }

    /** What to say where an array is asked for. */
    static UnsupportedFormatException unsupported(String path, String text) {
        return new UnsupportedFormatException(path + " is an array of several hosts (" + text
                + "), which stands in the folder <checkpoint>" + FOLDER_SUFFIX
                + "; such arrays cannot be read yet. restoreRaw gives the rest of the state, with a placeholder there");
    }
}

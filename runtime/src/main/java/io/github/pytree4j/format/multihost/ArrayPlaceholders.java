package io.github.pytree4j.format.multihost;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.PlaceholderValue;
import io.github.pytree4j.stream.AsciiPrefix;
import java.util.Optional;

/**
 * The names of multi-host arrays: the folder beside the checkpoint that holds them, and the strings in the main file that
 * stand for them.
 *
 * <p>Source: MP_ARRAY_PH and MP_ARRAY_POSTFIX in {@code flax/training/checkpoints.py} of Flax 0.12.8.
 */
public final class ArrayPlaceholders {
    static final AsciiPrefix PREFIX = new AsciiPrefix("//GDAPlaceholder:");

    private static final String FOLDER_SUFFIX = "_gda";

    private ArrayPlaceholders() {}

    /** The name of the folder beside the checkpoint of this name. */
    public static String folderOf(String checkpoint) {
        return checkpoint + FOLDER_SUFFIX;
    }

    /** The name of the checkpoint whose arrays a folder of this name would hold; nothing if none has such a name. */
    public static Optional<String> checkpointOf(String folder) {
        int length = folder.length() - FOLDER_SUFFIX.length();
        return length > 0 && folder.endsWith(FOLDER_SUFFIX)
                ? Optional.of(folder.substring(0, length))
                : Optional.empty();
    }

    /**
     * The string of the main file that stands for an array.
     *
     * @param path where the array is in the folder of arrays
     */
    public static String of(String path) {
        return PREFIX.text() + path;
    }

    /** Whether any value in the state stands for an array that was not opened. */
    public static boolean isAnyIn(StateValue state) {
        if (state instanceof StateDict dict) {
            return dict.entries().stream().anyMatch(entry -> isAnyIn(entry.getValue()));
        }
        if (state instanceof StateList list) {
            return list.items().stream().anyMatch(ArrayPlaceholders::isAnyIn);
        }
        return state instanceof PlaceholderValue;
    }
}

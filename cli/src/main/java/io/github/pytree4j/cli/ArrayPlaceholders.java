package io.github.pytree4j.cli;

import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.StringValue;
import java.nio.file.Path;

/** Strings that stand for multi-host arrays, which are in a folder beside the checkpoint's file. */
final class ArrayPlaceholders {
    /** Source: MP_ARRAY_PH in {@code flax/training/checkpoints.py} of Flax 0.12.8. */
    private static final String PREFIX = "//GDAPlaceholder:";

    private ArrayPlaceholders() {}

    /** Refuses state whose arrays would be left behind. */
    static void requireNone(StateValue state, Path file) {
        if (isAnyIn(state)) {
            throw new UnsupportedFormatException(file + " has multi-host arrays, in " + file
                    + "_gda; checkpoints with such arrays cannot be converted yet");
        }
    }

    private static boolean isAnyIn(StateValue state) {
        if (state instanceof StateDict dict) {
            return dict.entries().stream().anyMatch(entry -> isAnyIn(entry.getValue()));
        }
        if (state instanceof StateList list) {
            return list.items().stream().anyMatch(ArrayPlaceholders::isAnyIn);
        }
        return state instanceof StringValue string && string.value().startsWith(PREFIX);
    }
}

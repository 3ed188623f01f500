package io.github.pytree4j.stream;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.text.ClassNames;
import io.github.pytree4j.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What messages call values and texts; always short. */
public final class Phrases {
    /** Of state whose codecs take more of the stack than there is. */
    public static final String TOO_DEEP =
            "too deeply for the stack of this thread; give it a larger one, with java -Xss4m or"
                    + " the stackSize of a new Thread";

    private static final int SHOWN_CHARACTERS = 40;
    private static final int SHOWN_MESSAGE = 400;
    private static final int SHOWN_NAMES = 10;

    private Phrases() {}

    /** {@code float32[2, 3]}. */
    public static String array(NdArray array) {
        return array.dtype() + Arrays.toString(array.shape());
    }

    /** {@code float32[2, 3]}. */
    public static String array(ExternalArray array) {
        return array.dtype() + Arrays.toString(array.shape());
    }

    /** A text in quotes, cut where it is long. */
    public static String quoted(String text) {
        return Text.quoted(text, SHOWN_CHARACTERS);
    }

    /** A message of someone else's in one line, cut where it is long. */
    public static String shortened(String message) {
        return Text.plain(message, SHOWN_MESSAGE);
    }

    /** The first few of some names. */
    public static String list(List<String> names) {
        return names.size() <= SHOWN_NAMES
                ? names.toString()
                : names.subList(0, SHOWN_NAMES) + " and " + (names.size() - SHOWN_NAMES) + " more";
    }

    /** The name of a class with its article: {@code an Adam}. */
    public static String one(String className) {
        return ("AEIO".indexOf(className.charAt(0)) >= 0 ? "an " : "a ") + className;
    }

    /** What a target asks for: {@code float32[2, 3]}, {@code a list of 2}, {@code an int}. */
    public static String target(Object target) {
        if (target instanceof NdArray array) {
            return array(array);
        } else if (target instanceof ExternalArray array) {
            return array(array);
        } else if (target instanceof StateValue value) {
            return value.kind().toString();
        } else if (target instanceof List<?> list) {
            return "a list of " + list.size();
        } else if (target instanceof Map) {
            return "a dict";
        } else if (target instanceof Set) {
            return "a set";
        } else if (target instanceof Boolean) {
            return "a bool";
        } else if (target instanceof Float || target instanceof Double) {
            return "a float";
        } else if (target instanceof Number) {
            return "an int";
        } else if (target instanceof CharSequence || target instanceof Character || target instanceof Enum) {
            return "a string";
        }
        return (target.getClass().isRecord() ? "a dict with the fields of " : "a value of class ")
                + ClassNames.of(target.getClass());
    }
}

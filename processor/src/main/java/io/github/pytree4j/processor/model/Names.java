package io.github.pytree4j.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/** How things are called in checkpoints, in generated code and in messages. */
public final class Names {
    private Names() {}

    /** {@code batchStats} as {@code batch_stats}, {@code layer2Norm} as {@code layer2_norm}, {@code URLPath} as {@code url_path}. */
    public static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && startsWord(name, i)) {
                snake.append('_');
            }
            snake.append(name.charAt(i));
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether a word begins at {@code index}: at a capital after another character, or at the last of several capitals. */
    private static boolean startsWord(String name, int index) {
        char before = name.charAt(index - 1);
        if (!Character.isUpperCase(name.charAt(index)) || before == '_') {
            return false;
        }
        boolean endsCapitals = index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
        return !Character.isUpperCase(before) || endsCapitals;
    }

    /** {@code batchStats} as {@code BATCH_STATS}. */
    public static String constant(String name) {
        return snakeCase(name).toUpperCase(Locale.ROOT);
    }

    /** The codec of {@code a.b.Outer.Inner} is {@code a.b.Outer_InnerCodec}; the runtime finds it by this rule. */
    public static ClassName codecOf(TypeElement type) {
        ClassName name = ClassName.get(type);
        return ClassName.get(
                name.packageName(), String.join("_", name.simpleNames()).replace('$', '_') + "Codec");
    }

    /** {@code Outer.Inner}: the name that messages use. */
    public static String inMessages(TypeElement type) {
        return String.join(".", ClassName.get(type).simpleNames());
    }
}

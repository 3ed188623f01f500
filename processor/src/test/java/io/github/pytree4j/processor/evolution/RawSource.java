package io.github.pytree4j.processor.evolution;

import io.github.pytree4j.array.NdArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Spells the raw state of values, for migrations that put it. */
final class RawSource {
    private RawSource() {}

    /** An expression; a value with records in it has none. */
    static String of(Object value) {
        if (value instanceof Boolean bool) {
            return "StateValue.BoolValue.of(" + bool + ")";
        } else if (value instanceof Float || value instanceof Double) {
            return "new StateValue.FloatValue(" + value + ")";
        } else if (value instanceof Number number) {
            return "StateValue.IntValue.of(" + number.longValue() + "L)";
        } else if (value instanceof Character || value instanceof String) {
            return string(value.toString());
        } else if (value instanceof EnumValue constant) {
            return string(constant.constant());
        } else if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? of(optional.getAsInt()) : nothing();
        } else if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? of(optional.getAsDouble()) : nothing();
        } else if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? of(optional.get()) : nothing();
        } else if (value instanceof NdArray || value instanceof float[] || value instanceof double[]) {
            String array = ValueSource.spelling(new Type.Leaf(""), value);
            return "new StateValue.ArrayValue(" + (value instanceof NdArray ? array : "NdArray.of(" + array + ")")
                    + ")";
        }
        return dict(value);
    }

    private static String dict(Object value) {
        StringBuilder dict = new StringBuilder("new StateDict()");
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                dict.append(".put(\"" + i + "\", " + of(list.get(i)) + ")");
            }
        } else {
            ((Map<?, ?>) value).forEach((key, item) -> dict.append(".put(\"" + key + "\", " + of(item) + ")"));
        }
        return dict.toString();
    }

    private static String string(String text) {
        return "new StateValue.StringValue(" + ShapeSource.text(text) + ")";
    }

    private static String nothing() {
        return "StateValue.NullValue.INSTANCE";
    }
}

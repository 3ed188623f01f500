package io.github.pytree4j.cli;

import io.github.pytree4j.array.DType.Kind;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.text.FloatText;

/** The elements of numeric arrays as text. */
final class Elements {
    private Elements() {}

    /** The element as Python prints it; a complex one as {@link #complex}. */
    static String text(NdArray array, long index) {
        return array.dtype().kind() == Kind.COMPLEX
                ? complex(array.doubleAt(index), array.imaginaryAt(index))
                : real(array, index);
    }

    /** The element, or its real part. */
    static String real(NdArray array, long index) {
        return switch (array.dtype().kind()) {
            case BOOL -> Boolean.toString(array.booleanAt(index));
            case SIGNED -> Long.toString(array.longAt(index));
            case UNSIGNED -> Long.toUnsignedString(array.longAt(index));
            default -> FloatText.of(array.doubleAt(index));
        };
    }

    /** Both parts of a complex number: {@code 1.0-2.0j}. */
    static String complex(double real, double imaginary) {
        String second = FloatText.of(imaginary);
        return FloatText.of(real) + (second.startsWith("-") ? "" : "+") + second + "j";
    }
}

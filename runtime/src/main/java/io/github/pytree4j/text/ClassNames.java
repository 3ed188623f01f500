package io.github.pytree4j.text;

/** How classes are named in messages, and how the codecs of records are. */
public final class ClassNames {
    private ClassNames() {}

    /** {@code Outer.Inner}: the simple name, with those of the enclosing classes. */
    public static String of(Class<?> type) {
        if (type.isArray()) {
            return of(type.getComponentType()) + "[]";
        }
        String name = type.getCanonicalName();
        if (name == null) {
            return type.getName();
        }
        String packageName = type.getPackageName();
        return name.startsWith(packageName + ".") ? name.substring(packageName.length() + 1) : name;
    }

    /** The generated codec of the record {@code a.b.Outer$Inner} is {@code a.b.Outer_InnerCodec}. */
    public static String codecOf(Class<?> record) {
        String packageName = record.getPackageName();
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return prefix + record.getName().substring(prefix.length()).replace('$', '_') + "Codec";
    }
}

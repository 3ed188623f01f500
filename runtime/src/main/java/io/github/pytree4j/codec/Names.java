package io.github.pytree4j.codec;

/** How messages name classes. */
final class Names {
    private Names() {}

    /** {@code Outer.Inner}: the simple name, with those of the enclosing classes. */
    static String of(Class<?> type) {
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
}

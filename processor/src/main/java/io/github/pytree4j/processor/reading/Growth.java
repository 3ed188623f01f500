package io.github.pytree4j.processor.reading;

import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.ComponentType.Dynamic;
import io.github.pytree4j.processor.model.ComponentType.ListOf;
import io.github.pytree4j.processor.model.ComponentType.MapOf;
import io.github.pytree4j.processor.model.ComponentType.OptionalOf;
import io.github.pytree4j.processor.model.ComponentType.SubtypeOf;

/** What {@code @PyTreeField(grows = true)} makes of a type. */
final class Growth {
    private Growth() {}

    /** The same type, all of whose lists and maps grow; equal to {@code type} if it has none. Records within stay as they are. */
    static ComponentType growing(ComponentType type) {
        if (type instanceof ListOf list) {
            return new ListOf(growing(list.item()), true);
        } else if (type instanceof MapOf map) {
            return new MapOf(map.key(), growing(map.value()), true);
        } else if (type instanceof OptionalOf optional) {
            return new OptionalOf(growing(optional.value()));
        } else if (type instanceof SubtypeOf subtype) {
            return new SubtypeOf(growing(subtype.bound()));
        }
        return type;
    }

    /** Whether {@code type} may hold lists and maps that nobody knows before run time. */
    static boolean isDynamic(ComponentType type) {
        if (type instanceof OptionalOf optional) {
            return isDynamic(optional.value());
        } else if (type instanceof SubtypeOf subtype) {
            return isDynamic(subtype.bound());
        }
        return type instanceof Dynamic;
    }
}

package io.github.pytree4j.codec.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Makes restored lists what their targets are. */
final class ListKinds {
    private static final Class<?> FIXED_SIZE = Arrays.asList().getClass();

    private ListKinds() {}

    /** A list to put so many items into: with room for them, and empty only if it can grow. */
    @SuppressWarnings("unchecked") // There is nothing in the array yet.
    static <T> List<@Nullable T> toFill(@Nullable List<T> target, int count) {
        return target instanceof ArrayList
                ? new ArrayList<>(count)
                : (List<@Nullable T>) Arrays.asList(new Object[count]);
    }

    /** Puts in an item, of {@code count}. They mostly come in order; where one does not, there is first made room for all. */
    static <T> void put(List<@Nullable T> items, int index, int count, @Nullable T value) {
        if (index == items.size()) {
            items.add(value);
            return;
        }
        while (items.size() < count) {
            items.add(null);
        }
        items.set(index, value);
    }

    /**
     * A list of these items; unmodifiable where there is no target, or of a class not known here.
     *
     * @param items what {@link #toFill} gave for this target, and may be the result
     */
    @SuppressWarnings("JdkObsolete") // It is the user who chose LinkedList or Vector.
    static <T> List<T> like(@Nullable List<T> target, List<@Nullable T> items) {
        if (target instanceof ArrayList) {
            return items;
        } else if (target instanceof LinkedList) {
            return new LinkedList<>(items);
        } else if (target instanceof CopyOnWriteArrayList) {
            return new CopyOnWriteArrayList<>(items);
        } else if (target instanceof Vector) {
            return new Vector<>(items);
        } else if (target != null && target.getClass() == FIXED_SIZE) {
            return items;
        }
        return Collections.unmodifiableList(items);
    }
}

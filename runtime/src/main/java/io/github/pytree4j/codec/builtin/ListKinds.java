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

    /** A list of these items, which it may keep; unmodifiable where there is no target, or of a class not known here. */
    @SuppressWarnings("JdkObsolete") // It is the user who chose LinkedList or Vector.
    static List<?> like(@Nullable List<?> target, @Nullable Object[] items) {
        List<@Nullable Object> all = Arrays.asList(items);
        if (target instanceof ArrayList) {
            return new ArrayList<>(all);
        } else if (target instanceof LinkedList) {
            return new LinkedList<>(all);
        } else if (target instanceof CopyOnWriteArrayList) {
            return new CopyOnWriteArrayList<>(all);
        } else if (target instanceof Vector) {
            return new Vector<>(all);
        } else if (target != null && target.getClass() == FIXED_SIZE) {
            return all;
        }
        return Collections.unmodifiableList(all);
    }
}

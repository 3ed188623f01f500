package io.github.pytree4j.codec.builtin;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/** What is known of the classes of sets: whether they have an order, and how to make another of the same kind. */
final class SetKinds {
    private static final Class<?> SMALLEST_OF = Set.of("").getClass();
    private static final Class<?> OF = Set.of().getClass();
    private static final Class<?> UNMODIFIABLE_SORTED =
            Collections.unmodifiableSortedSet(new TreeSet<String>()).getClass();
    private static final Class<?> UNMODIFIABLE_NAVIGABLE =
            Collections.unmodifiableNavigableSet(new TreeSet<String>()).getClass();

    private SetKinds() {}

    /** Whether equal sets of this class may have their elements in different orders, which mean nothing. */
    static boolean hasNoOrder(Set<?> set) {
        return (set instanceof HashSet && !(set instanceof LinkedHashSet))
                || set instanceof ConcurrentHashMap.KeySetView
                || isOf(set);
    }

    /** Whether {@link Set#of} or {@link Set#copyOf} made it. */
    private static boolean isOf(Set<?> set) {
        return set.getClass() == OF || set.getClass() == SMALLEST_OF;
    }

    /** A set with the elements of a LinkedHashSet, which it may keep; unmodifiable where there is no target, or of a class not known here. */
    static <E> Set<E> like(@Nullable Set<E> target, Set<E> elements) {
        if (target instanceof SortedSet<E> sorted) {
            return sortedLike(sorted, elements);
        } else if (target instanceof LinkedHashSet) {
            return elements;
        } else if (target instanceof EnumSet) {
            return enumSetLike(target, elements);
        } else if (target instanceof HashSet) {
            return new HashSet<>(elements);
        } else if (target instanceof CopyOnWriteArraySet) {
            return new CopyOnWriteArraySet<>(elements);
        } else if (target instanceof ConcurrentHashMap.KeySetView) {
            Set<E> set = ConcurrentHashMap.newKeySet();
            set.addAll(elements);
            return set;
        } else if (target != null && isOf(target)) {
            return Set.copyOf(elements);
        }
        return Collections.unmodifiableSet(elements);
    }

    private static <E> Set<E> sortedLike(SortedSet<E> target, Set<E> elements) {
        NavigableSet<E> sorted = target instanceof ConcurrentSkipListSet
                ? new ConcurrentSkipListSet<>(target.comparator())
                : new TreeSet<>(target.comparator());
        sorted.addAll(elements);
        if (target.getClass() == UNMODIFIABLE_SORTED) {
            return Collections.unmodifiableSortedSet(sorted);
        } else if (target.getClass() == UNMODIFIABLE_NAVIGABLE) {
            return Collections.unmodifiableNavigableSet(sorted);
        }
        return sorted;
    }

    /** A clone knows the enum, which an empty set would not. */
    @SuppressWarnings({"unchecked", "rawtypes", "NonApiType"})
    private static <E> Set<E> enumSetLike(Set<E> target, Set<E> elements) {
        Set<E> set = ((EnumSet) target).clone();
        set.clear();
        set.addAll(elements);
        return set;
    }
}

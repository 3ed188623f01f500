package io.github.pytree4j.codec.builtin;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** What is known of the classes of maps: whether they have an order, and how to make another of the same kind. */
final class MapKinds {
    private static final Class<?> SMALLEST_OF = Map.of("", "").getClass();
    private static final Class<?> OF = Map.of().getClass();
    private static final Class<?> UNMODIFIABLE_SORTED =
            Collections.unmodifiableSortedMap(new TreeMap<String, String>()).getClass();
    private static final Class<?> UNMODIFIABLE_NAVIGABLE =
            Collections.unmodifiableNavigableMap(new TreeMap<String, String>()).getClass();

    private MapKinds() {}

    /** Whether equal maps of this class may have their entries in different orders, which mean nothing. */
    static boolean hasNoOrder(Map<?, ?> map) {
        return isHashed(map)
                || map instanceof ConcurrentHashMap
                || map instanceof Hashtable
                || map instanceof IdentityHashMap
                || map instanceof WeakHashMap
                || isOf(map);
    }

    /** Whether {@link Map#of} or {@link Map#copyOf} made it. */
    private static boolean isOf(Map<?, ?> map) {
        return map.getClass() == OF || map.getClass() == SMALLEST_OF;
    }

    /** Whether maps of this class hold no null. */
    static boolean refusesNull(Map<?, ?> map) {
        return map instanceof ConcurrentHashMap || map instanceof ConcurrentSkipListMap || map instanceof Hashtable;
    }

    /** A map to put entries into, from which {@link #like} makes one like the target, or which it may give as it is. */
    static <K, V> Map<K, V> toFill(@Nullable Map<K, V> target) {
        if (target == null) {
            return new LinkedHashMap<>();
        }
        int capacity = target.size() + target.size() / 3 + 1;
        return isHashed(target) ? new HashMap<>(capacity) : new LinkedHashMap<>(capacity);
    }

    private static boolean isHashed(Map<?, ?> map) {
        return map instanceof HashMap && !(map instanceof LinkedHashMap);
    }

    /** Whether it does not matter for a map like this in which order its entries were put into it. */
    static boolean takesAnyOrder(Map<?, ?> map) {
        return map instanceof SortedMap || hasNoOrder(map);
    }

    /**
     * A map with these entries; unmodifiable where there is no target, or of a class not known here.
     *
     * @param entries in the order that the map is to have, if it keeps one; what {@link #toFill} gave for this target may be kept
     */
    @SuppressWarnings({"JdkObsolete", "IdentityHashMapUsage"}) // It is the user who chose Hashtable or such a map.
    static <K, V> Map<K, V> like(@Nullable Map<K, V> target, Map<K, V> entries) {
        if (target == null) {
            return Collections.unmodifiableMap(entries);
        } else if (target instanceof SortedMap<K, V> sorted) {
            return sortedLike(sorted, entries);
        } else if (target instanceof LinkedHashMap) {
            return entries;
        } else if (target instanceof EnumMap) {
            return enumMapLike(target, entries);
        } else if (target instanceof ConcurrentHashMap) {
            return new ConcurrentHashMap<>(entries);
        } else if (target instanceof HashMap) {
            return isHashed(entries) ? entries : new HashMap<>(entries);
        } else if (target instanceof Hashtable) {
            return new Hashtable<>(entries);
        } else if (target instanceof WeakHashMap) {
            return new WeakHashMap<>(entries);
        } else if (target instanceof IdentityHashMap) {
            return new IdentityHashMap<>(entries);
        } else if (isOf(target) && !entries.containsValue(null)) {
            return Map.copyOf(entries);
        }
        return Collections.unmodifiableMap(entries);
    }

    private static <K, V> Map<K, V> sortedLike(SortedMap<K, V> target, Map<K, V> entries) {
        SortedMap<K, V> sorted = target instanceof ConcurrentSkipListMap
                ? new ConcurrentSkipListMap<>(target.comparator())
                : new TreeMap<>(target.comparator());
        sorted.putAll(entries);
        if (target.getClass() == UNMODIFIABLE_SORTED) {
            return Collections.unmodifiableSortedMap(sorted);
        } else if (target.getClass() == UNMODIFIABLE_NAVIGABLE) {
            return Collections.unmodifiableNavigableMap((NavigableMap<K, V>) sorted);
        }
        return sorted;
    }

    /** A clone knows the enum, which an empty map would not. */
    @SuppressWarnings({"unchecked", "rawtypes", "NonApiType"})
    private static <K, V> Map<K, V> enumMapLike(Map<K, V> target, Map<K, V> entries) {
        Map<K, V> map = ((EnumMap) target).clone();
        map.clear();
        map.putAll(entries);
        return map;
    }
}

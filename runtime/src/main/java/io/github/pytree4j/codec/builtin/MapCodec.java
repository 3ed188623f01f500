package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.StateKind;
import io.github.pytree4j.stream.Phrases;
import io.github.pytree4j.text.ClassNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Maps as dicts; decoded ones are of their target's kind. */
public final class MapCodec<K, V> implements Codec<Map<K, V>> {
    private final @Nullable KeyText<K> key;
    private final Codec<V> value;
    private final boolean grows;

    /**
     * @param key how keys are read, or null where only the target's own keys can be
     * @param grows whether a map may have other keys than its target
     */
    public MapCodec(@Nullable KeyText<K> key, Codec<V> value, boolean grows) {
        this.key = key;
        this.value = value;
        this.grows = grows;
    }

    @Override
    public void encode(Map<K, V> map, StateSink sink) {
        Collection<Map.Entry<K, V>> entries = entries(map, sink);
        requireKeys(entries, sink);
        sink.enterContainer(map);
        sink.beginDict(entries.size());
        for (Map.Entry<K, V> entry : entries) {
            sink.key(text(entry.getKey()));
            sink.write(value, entry.getValue());
        }
        sink.endDict();
        sink.leaveContainer();
    }

    /** The entries in the order to write them in; a copy where they are sorted, or other threads may change the map. */
    private static <K, V> Collection<Map.Entry<K, V>> entries(Map<K, V> map, StateSink sink) {
        boolean sorted = sink.mapOrder() == StateSink.MapOrder.SORTED;
        if (!sorted && map.getClass() == LinkedHashMap.class) {
            return map.entrySet();
        }
        List<Map.Entry<K, V>> entries = new ArrayList<>(map.entrySet());
        if (sorted || MapKinds.hasNoOrder(map)) {
            entries.sort(Map.Entry.comparingByKey(KeyText.ORDER));
        }
        return entries;
    }

    private static String text(@Nullable Object mapKey) {
        return mapKey instanceof String text ? text : String.valueOf(KeyText.of(mapKey));
    }

    /** Refuses keys that a dict cannot have, before the first is written. */
    private static <K, V> void requireKeys(Collection<Map.Entry<K, V>> entries, StateSink sink) {
        if (KeyText.onlyStrings(entries)) {
            return;
        }
        for (Map.Entry<K, V> entry : entries) {
            Object mapKey = entry.getKey();
            if (KeyText.of(mapKey) == null) {
                String type = mapKey == null ? "null" : "of class " + ClassNames.of(mapKey.getClass());
                throw sink.unsupported("a key of the map is " + type + "; keys are strings, integers or enums");
            }
        }
        requireDistinct(entries, sink);
    }

    /** Keys that differ may be spelled alike: 1 and "1". */
    private static <K, V> void requireDistinct(Collection<Map.Entry<K, V>> entries, StateSink sink) {
        Set<String> texts = new HashSet<>();
        for (Map.Entry<K, V> entry : entries) {
            if (!texts.add(text(entry.getKey()))) {
                throw sink.unsupported("two keys of the map are both spelled " + Phrases.quoted(text(entry.getKey())));
            }
        }
    }

    @Override
    public @Nullable Map<K, V> decode(@Nullable Map<K, V> target, StateSource source) {
        if (source.peek() != StateKind.DICT) {
            source.mismatch("a dict");
            return null;
        }
        int before = source.differenceCount();
        TargetEntries<K, V> known = target == null ? null : new TargetEntries<>(target);
        Map<K, V> found = MapKinds.toFill(target);
        source.beginDict();
        for (String text = next(source, known); text != null; text = next(source, known)) {
            K mapKey = known == null ? null : known.find(text);
            V example = known == null ? null : known.example();
            if (mapKey == null) {
                mapKey = keyUnknownTo(target, text, source);
            }
            if (mapKey != null) {
                found.put(mapKey, source.read(value, example));
            }
        }
        source.endDict();
        boolean isWhole = known == null || grows || known.allCameInOrder();
        Map<K, V> entries = target == null || isWhole ? found : inOrderOf(target, found, source);
        requireNoNull(target, entries, source);
        if (source.differenceCount() > before) {
            return null;
        }
        if (target != null && target.getClass() == LinkedHashMap.class) {
            return entries;
        }
        return target instanceof SortedMap ? sortedLike(target, entries, source) : MapKinds.like(target, entries);
    }

    private static @Nullable String next(StateSource source, @Nullable TargetEntries<?, ?> known) {
        return source.nextKey(known == null ? null : known.likely());
    }

    /** A map like the target, whose comparator may be one that cannot take the keys, or calls two of them the same. */
    private static <K, V> @Nullable Map<K, V> sortedLike(Map<K, V> target, Map<K, V> entries, StateSource source) {
        String expected = "keys that the target's " + ClassNames.of(target.getClass()) + " can hold";
        try {
            Map<K, V> map = MapKinds.like(target, entries);
            if (map.size() < entries.size()) {
                source.badValue(expected, "keys that it calls the same");
            }
            return map;
        } catch (RuntimeException e) {
            source.badValue(expected, "some that its comparator throws " + ClassNames.of(e.getClass()) + " for");
            return null;
        }
    }

    /** The key that a text is, which the target does not have; null where it is none that the map may have. */
    private @Nullable K keyUnknownTo(@Nullable Map<K, V> target, String text, StateSource source) {
        if (target != null && !grows) {
            if (source.policy().unknownKeys() == RestorePolicy.Unknown.REFUSE) {
                source.note(Difference.unknown(source.path(), "the target"));
            }
            return null;
        }
        K mapKey = key == null ? null : key.reader().apply(text);
        if (mapKey == null) {
            source.badValue(key == null ? "a key of the target" : key.expected(), "the key " + Phrases.quoted(text));
        }
        return mapKey;
    }

    private static <K, V> void requireNoNull(@Nullable Map<K, V> target, Map<K, V> entries, StateSource source) {
        if (target != null && MapKinds.refusesNull(target) && entries.containsValue(null)) {
            source.badValue("no null, which " + ClassNames.of(target.getClass()) + " cannot hold", "null under a key");
        }
    }

    private static <K, V> Map<K, V> inOrderOf(Map<K, V> target, Map<K, V> found, StateSource source) {
        if (found.size() == target.size() && (MapKinds.takesAnyOrder(target) || isInOrder(found, target))) {
            return found;
        }
        Map<K, V> ordered = new LinkedHashMap<>();
        target.forEach((mapKey, example) -> {
            if (found.containsKey(mapKey)) {
                ordered.put(mapKey, found.get(mapKey));
            } else if (source.policy().missing() == RestorePolicy.Missing.KEEP_TARGET) {
                ordered.put(mapKey, example);
            } else {
                source.note(Difference.missing(source.path().child(text(mapKey))));
            }
        });
        return ordered;
    }

    private static boolean isInOrder(Map<?, ?> found, Map<?, ?> target) {
        Iterator<?> keys = target.keySet().iterator();
        for (Object mapKey : found.keySet()) {
            if (!Objects.equals(mapKey, keys.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable Map<K, V> decodeNull(@Nullable Map<K, V> target, StateSource source) {
        if (target == null) {
            source.skip();
        } else {
            source.mismatch("a dict");
        }
        return null;
    }
}

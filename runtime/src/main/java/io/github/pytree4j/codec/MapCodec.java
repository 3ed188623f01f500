package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps as dicts; decoded ones are unmodifiable, in the target's order. */
final class MapCodec<K, V> implements Codec<Map<K, V>> {
    private final @Nullable MapKey<K> key;
    private final Codec<V> value;

    /** @param key how keys are read, or null where only the target's own keys can be */
    MapCodec(@Nullable MapKey<K> key, Codec<V> value) {
        this.key = key;
        this.value = value;
    }

    @Override
    public void encode(Map<K, V> map, StateSink sink) {
        List<String> keys = new ArrayList<>(map.size());
        map.keySet().forEach(mapKey -> keys.add(text(mapKey, sink)));
        if (new HashSet<>(keys).size() < keys.size()) {
            throw sink.unsupported("two keys of the map are spelled alike: " + keys);
        }
        sink.beginDict(map, keys.size());
        Iterator<String> next = keys.iterator();
        map.values().forEach(mapValue -> {
            sink.key(next.next());
            sink.write(value, mapValue);
        });
        sink.endContainer();
    }

    private static String text(@Nullable Object mapKey, StateSink sink) {
        String text = MapKey.write(mapKey);
        if (text == null) {
            String type = mapKey == null ? "null" : "of class " + Names.of(mapKey.getClass());
            throw sink.unsupported("a key of the map is " + type + "; keys are strings, integers or enums");
        }
        return text;
    }

    @Override
    public Map<K, V> decode(@Nullable Map<K, V> target, StateSource source) {
        if (source.peek() != StateKind.DICT) {
            source.mismatch("a dict");
            return Map.of();
        }
        return target == null ? decodeAll(source) : decodeLike(target, source);
    }

    private Map<K, V> decodeAll(StateSource source) {
        Map<K, V> map = new LinkedHashMap<>();
        for (int left = source.openDict(); left > 0; left--) {
            String text = source.nextEntry();
            K mapKey = key == null ? null : key.read(text);
            if (mapKey == null) {
                source.badValue(key == null ? "a key of the target" : key.expected(), "the key \"" + text + '"');
                source.skip();
            } else {
                map.put(mapKey, source.read(value, null));
            }
        }
        source.closeDict();
        return Collections.unmodifiableMap(map);
    }

    private Map<K, V> decodeLike(Map<K, V> target, StateSource source) {
        Map<String, K> keys = new HashMap<>();
        target.keySet().forEach(mapKey -> keys.put(String.valueOf(MapKey.write(mapKey)), mapKey));
        Map<K, V> found = new HashMap<>();
        for (int left = source.openDict(); left > 0; left--) {
            String text = source.nextEntry();
            K mapKey = keys.get(text);
            if (mapKey != null) {
                found.put(mapKey, source.read(value, target.get(mapKey)));
                continue;
            }
            if (source.policy().unknownKeys() == RestorePolicy.Unknown.REFUSE) {
                source.note(Difference.unknown(source.path(), "the target"));
            }
            source.skip();
        }
        Map<K, V> ordered = new LinkedHashMap<>();
        target.forEach((mapKey, example) -> {
            if (found.containsKey(mapKey)) {
                ordered.put(mapKey, found.get(mapKey));
            } else if (source.policy().missing() == RestorePolicy.Missing.KEEP_TARGET) {
                ordered.put(mapKey, example);
            } else {
                source.callEntry(String.valueOf(MapKey.write(mapKey)));
                source.note(Difference.missing(source.path()));
            }
        });
        source.closeDict();
        return Collections.unmodifiableMap(ordered);
    }
}

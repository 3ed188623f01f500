package io.github.pytree4j.store;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateList;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.state.StateValue.FloatValue;
import io.github.pytree4j.state.StateValue.IntValue;
import io.github.pytree4j.state.StateValue.StringValue;
import io.github.pytree4j.stream.StoredRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How provenance is spelled in a manifest: only what there is to say; what of it an older version does not know is passed over. */
final class ProvenanceForm {
    private static final String STEP = "step";
    private static final String WRITER = "writer";
    private static final String METRICS = "metrics";
    private static final String NOTES = "notes";
    private static final String VERSIONS = "record_versions";
    private static final String VARIANTS = "variants";
    private static final String VARIANT_PATHS = "variant_paths";

    private ProvenanceForm() {}

    static void write(Provenance provenance, StateDict into) {
        put(into, STEP, provenance.step());
        put(into, WRITER, provenance.writer());
        put(into, METRICS, provenance.metrics(), FloatValue::new);
        put(into, NOTES, provenance.notes(), StringValue::new);
        put(into, VERSIONS, provenance.records().versions(), version -> IntValue.of(version));
        putVariants(into, provenance.records().variants());
    }

    private static void put(StateDict into, String key, String text) {
        if (!text.isEmpty()) {
            into.put(key, text);
        }
    }

    private static <V> void put(StateDict into, String key, Map<String, V> values, Function<V, StateValue> form) {
        if (!values.isEmpty()) {
            StateDict dict = new StateDict();
            new TreeMap<>(values).forEach((name, value) -> dict.put(name, form.apply(value)));
            into.put(key, dict);
        }
    }

    /** By class, since there are few of them and perhaps many places. */
    private static void putVariants(StateDict into, Map<String, String> variants) {
        if (variants.isEmpty()) {
            return;
        }
        Map<String, List<StateValue>> pathsOf = new TreeMap<>();
        new TreeMap<>(variants).forEach((path, record) -> pathsOf.computeIfAbsent(record, name -> new ArrayList<>())
                .add(new StringValue(path)));
        into.put(
                VARIANTS,
                new StateList(pathsOf.keySet().stream()
                        .map(name -> (StateValue) new StringValue(name))
                        .toList()));
        into.put(
                VARIANT_PATHS,
                new StateList(pathsOf.values().stream()
                        .map(paths -> (StateValue) new StateList(paths))
                        .toList()));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException or java.util.NoSuchElementException if it is not of that form
     */
    static Provenance read(StateDict from) {
        return new Provenance(
                from.contains(STEP) ? from.string(STEP) : "",
                from.contains(WRITER) ? from.string(WRITER) : "",
                map(from, METRICS, StateDict::float64),
                map(from, NOTES, StateDict::string),
                new StoredRecords(
                        map(from, VERSIONS, (dict, key) -> Math.toIntExact(dict.int64(key))), variants(from)));
    }

    private static <V> Map<String, V> map(StateDict from, String key, Getter<V> getter) {
        Map<String, V> values = new LinkedHashMap<>();
        if (from.contains(key)) {
            StateDict dict = from.dict(key);
            for (String name : dict.keys()) {
                values.put(name, getter.get(dict, name));
            }
        }
        return values;
    }

    private interface Getter<V> {
        V get(StateDict dict, String key);
    }

    private static Map<String, String> variants(StateDict from) {
        Map<String, String> variants = new LinkedHashMap<>();
        if (from.contains(VARIANTS)) {
            List<StateValue> records = from.list(VARIANTS).items();
            List<StateValue> paths = from.list(VARIANT_PATHS).items();
            if (records.size() != paths.size()) {
                throw new IllegalArgumentException("its variants do not fit together");
            }
            for (int i = 0; i < records.size(); i++) {
                if (!(paths.get(i) instanceof StateList places)) {
                    throw new IllegalArgumentException("its variants have no places");
                }
                for (StateValue place : places.items()) {
                    variants.put(text(place), text(records.get(i)));
                }
            }
        }
        return variants;
    }

    private static String text(StateValue value) {
        if (value instanceof StringValue string) {
            return string.value();
        }
        throw new IllegalArgumentException("expected a string, found " + value.kind());
    }
}

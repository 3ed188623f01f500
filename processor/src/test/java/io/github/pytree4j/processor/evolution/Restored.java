package io.github.pytree4j.processor.evolution;

import io.github.pytree4j.processor.evolution.RecordValue.Source;
import io.github.pytree4j.processor.evolution.ValueSource.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a value of an older moment has to be today.
 *
 * @param value it, of today
 * @param met the records in it as they were
 * @param target the source of a target for it
 * @param other that of one that cannot fit
 */
record Restored(int moment, String value, List<RecordValue> met, String target, String other, boolean hasVariants) {
    static Restored of(World world, RecordValue old, int moment) {
        List<RecordValue> met = new ArrayList<>();
        Object value = world.upToDate(old, met);
        Type type = new Type.RecordOf(world.state);
        ValueSource other = new ValueSource(Purpose.OTHER_VARIANT, world.random, type, value);
        return new Restored(
                moment,
                ValueSource.spelling(type, value),
                met,
                new ValueSource(Purpose.TARGET, world.random, type, value).text(),
                other.text(),
                other.hasOther());
    }

    /** The class {@code Values}. */
    static String source(List<Restored> all) {
        return all.stream()
                .map(one -> method("value" + one.moment, one.value)
                        + method("target" + one.moment, one.target)
                        + method("other" + one.moment, one.other))
                .collect(Collectors.joining("\n", "final class Values {\n", "}\n"));
    }

    private static String method(String name, String value) {
        return "    static Object " + name + "() {\n        return " + value + ";\n    }\n";
    }

    private static boolean isOld(RecordValue record) {
        return record.source() != Source.DEFAULT
                && record.version() < record.line().now().version;
    }

    boolean isOld() {
        return met.stream().anyMatch(Restored::isOld);
    }

    /** Which records are brought up to date, as a check tells. */
    List<String> migrations() {
        Map<String, Integer> counts = new TreeMap<>();
        met.stream()
                .filter(Restored::isOld)
                .forEach(record ->
                        counts.merge(record.line().now().name + " from " + record.version() + ": ", 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue())
                .sorted()
                .toList();
    }

    /** Whether there are records whose keys do not tell the version, and that came to be so. */
    boolean mayBeUnclear(Source source) {
        return met.stream()
                .anyMatch(record -> record.source() == source && record.line().isLikeAnother(record.version()));
    }
}

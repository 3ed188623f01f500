package io.github.pytree4j.codec;

import io.github.pytree4j.format.memory.StateDictWriter;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.stream.KeyPath;
import io.github.pytree4j.stream.RecordListener;
import io.github.pytree4j.stream.Restoration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes values that are added to state, and notes what their dicts cannot say of their records.
 *
 * @param restoration to whose state they are added
 */
record DefaultValues(Restoration restoration, CodecRegistry codecs) {

    /** What {@code value} writes. */
    StateValue write(Consumer<StateSink> value) {
        Map<StatePath, Class<?>> variants = new HashMap<>();
        StateDictWriter writer = new StateDictWriter();
        new StateSink(writer, codecs, StateSink.MapOrder.OWN, noting(variants)).writeAll(value);
        StateValue written = writer.result();
        restoration.added().add(written);
        variants.forEach((where, record) -> {
            StateValue variant =
                    where.keys().isEmpty() || !(written instanceof StateDict dict) ? written : dict.get(where);
            if (variant instanceof StateDict dict) {
                restoration.variants().remember(dict, record);
            }
        });
        return written;
    }

    private static RecordListener noting(Map<StatePath, Class<?>> variants) {
        return new RecordListener() {
            @Override
            public void record(Class<?> record, int version) {}

            @Override
            public void variant(KeyPath path, Class<?> record) {
                variants.put(path.toStatePath(), record);
            }
        };
    }
}

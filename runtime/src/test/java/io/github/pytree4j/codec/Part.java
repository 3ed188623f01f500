package io.github.pytree4j.codec;

import io.github.pytree4j.codec.builtin.DeferredCodec;
import io.github.pytree4j.codec.builtin.ListCodec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of version 4, and its codec, written as the processor writes them. Version 1 called the name label, version 2 had no
 * weight, and version 3 stored the weight in grams.
 */
record Part(String name, double weight, List<Part> parts) {
    static final Codec<Part> CODEC = new PartCodec();
    static final Codec<List<Part>> PARTS = new ListCodec<>(new DeferredCodec<>(() -> CODEC), true);

    static final RecordHistory HISTORY = RecordHistory.builder()
            .version(1, "label", "parts")
            .rename("label", "name")
            .version(2, "name", "parts")
            .orElse("weight", sink -> sink.float64(500))
            .version(3, "name", "weight", "parts")
            .migrate("kilograms", (state, context) -> state.put("weight", state.float64("weight") / 1000))
            .build();
    static final RecordFields FIELDS = RecordFields.of(Part.class, "name", "weight", "parts")
            .version(4, HISTORY)
            .formerly("old.Part");

    Part(String name, double weight, Part... parts) {
        this(name, weight, new ArrayList<>(List.of(parts)));
    }

    private static final class PartCodec implements Codec<Part> {
        @Override
        public void encode(Part value, StateSink sink) {
            sink.beginRecord(FIELDS);
            sink.field(FIELDS, 0);
            sink.string(value.name());
            sink.field(FIELDS, 1);
            sink.float64(value.weight());
            sink.field(FIELDS, 2);
            sink.write(PARTS, value.parts());
            sink.endRecord();
        }

        @Override
        public @Nullable Part decode(@Nullable Part target, StateSource source) {
            if (source.storedVersion(FIELDS) < 4) {
                return source.migrate(FIELDS, this, target);
            }
            String name = target == null ? "" : target.name();
            double weight = target == null ? 0 : target.weight();
            List<Part> parts = target == null ? List.of() : target.parts();
            RecordReader record = source.beginRecord(FIELDS, target);
            for (int field = record.next(); field >= 0; field = record.next()) {
                switch (field) {
                    case 0 -> name = source.string();
                    case 1 -> weight = source.float64();
                    case 2 -> parts = source.read(PARTS, parts);
                    default -> throw new AssertionError(field);
                }
            }
            return record.fits() ? new Part(name, weight, parts) : null;
        }
    }
}

// Generated from the record Aged.Part. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Aged.Part}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class Aged_PartCodec implements RecordCodec<Aged.Part> {
    public static final Aged_PartCodec INSTANCE = new Aged_PartCodec();

    private static final RecordFields FIELDS = RecordFields.of(Aged.Part.class, "x");

    private Aged_PartCodec() {
    }

    @Override
    public void encode(Aged.Part value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.int64(FIELDS, 0, value.x());
        sink.endRecord();
    }

    @Override
    public Aged.Part decode(Aged.Part target, StateSource source) {
        int x = target == null ? 0 : target.x();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    x = source.int32();
                    field = record.next();
                    break;
                default:
                    throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Aged.Part(x);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

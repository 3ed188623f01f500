// Generated from the record Outer.Open. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Outer.Open}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class Outer_OpenCodec implements RecordCodec<Outer.Open> {
    public static final Outer_OpenCodec INSTANCE = new Outer_OpenCodec();

    private static final RecordFields FIELDS = RecordFields.of(Outer.Open.class, "x");

    private Outer_OpenCodec() {
    }

    @Override
    public void encode(Outer.Open value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.int64(FIELDS, 0, value.x());
        sink.endRecord();
    }

    @Override
    public Outer.Open decode(Outer.Open target, StateSource source) {
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
            return new Outer.Open(x);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

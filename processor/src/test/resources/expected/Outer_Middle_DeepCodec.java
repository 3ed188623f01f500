// Generated from the record Outer.Middle.Deep. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Outer.Middle.Deep}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Outer_Middle_DeepCodec implements RecordCodec<Outer.Middle.Deep> {
    public static final Outer_Middle_DeepCodec INSTANCE = new Outer_Middle_DeepCodec();

    private static final RecordFields FIELDS = RecordFields.of(Outer.Middle.Deep.class, "open");

    private Outer_Middle_DeepCodec() {
    }

    @Override
    public void encode(Outer.Middle.Deep value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.write(FIELDS, 0, Outer_OpenCodec.INSTANCE, value.open());
        sink.endRecord();
    }

    @Override
    public Outer.Middle.Deep decode(Outer.Middle.Deep target, StateSource source) {
        Outer.Open open = target == null ? null : target.open();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    open = source.read(Outer_OpenCodec.INSTANCE, open);
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
            return new Outer.Middle.Deep(open);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

// Generated from the record Outer.Hidden. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Outer.Hidden}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Outer_HiddenCodec implements RecordCodec<Outer.Hidden> {
    public static final Outer_HiddenCodec INSTANCE = new Outer_HiddenCodec();

    private static final RecordFields FIELDS = RecordFields.of(Outer.Hidden.class, "x");

    private Outer_HiddenCodec() {
    }

    @Override
    public void encode(Outer.Hidden value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.int64(FIELDS, 0, value.x());
        sink.endRecord();
    }

    @Override
    public Outer.Hidden decode(Outer.Hidden target, StateSource source) {
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
            return new Outer.Hidden(x);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

// Generated from the record Outer.Inherited. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Outer.Inherited}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Outer_InheritedCodec implements RecordCodec<Outer.Inherited> {
    public static final Outer_InheritedCodec INSTANCE = new Outer_InheritedCodec();

    private static final RecordFields FIELDS = RecordFields.of(Outer.Inherited.class, "x");

    private Outer_InheritedCodec() {
    }

    @Override
    public void encode(Outer.Inherited value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.int64(FIELDS, 0, value.x());
        sink.endRecord();
    }

    @Override
    public Outer.Inherited decode(Outer.Inherited target, StateSource source) {
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
            return new Outer.Inherited(x);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

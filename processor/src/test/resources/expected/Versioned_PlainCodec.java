// Generated from the record Versioned.Plain. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Versioned.Plain}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Versioned_PlainCodec implements RecordCodec<Versioned.Plain> {
    public static final Versioned_PlainCodec INSTANCE = new Versioned_PlainCodec();

    private static final RecordFields FIELDS = RecordFields.of(Versioned.Plain.class, "x");

    private Versioned_PlainCodec() {
    }

    @Override
    public void encode(Versioned.Plain value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.int64(FIELDS, 0, value.x());
        sink.endRecord();
    }

    @Override
    public Versioned.Plain decode(Versioned.Plain target, StateSource source) {
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
            return new Versioned.Plain(x);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

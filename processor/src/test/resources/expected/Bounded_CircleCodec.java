// Generated from the record Bounded.Circle. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Bounded.Circle}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Bounded_CircleCodec implements RecordCodec<Bounded.Circle> {
    public static final Bounded_CircleCodec INSTANCE = new Bounded_CircleCodec();

    private static final RecordFields FIELDS = RecordFields.of(Bounded.Circle.class, "radius");

    private Bounded_CircleCodec() {
    }

    @Override
    public void encode(Bounded.Circle value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.float64(FIELDS, 0, value.radius());
        sink.endRecord();
    }

    @Override
    public Bounded.Circle decode(Bounded.Circle target, StateSource source) {
        double radius = target == null ? 0.0 : target.radius();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    radius = source.float64();
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
            return new Bounded.Circle(radius);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

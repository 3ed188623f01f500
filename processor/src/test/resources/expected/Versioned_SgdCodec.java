// Generated from the record Versioned.Sgd. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Versioned.Sgd}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Versioned_SgdCodec<T> implements RecordCodec<Versioned.Sgd<T>> {
    @SuppressWarnings("rawtypes")
    public static final Versioned_SgdCodec INSTANCE = new Versioned_SgdCodec();

    private static final RecordFields FIELDS = RecordFields.of(Versioned.Sgd.class,
            "rate").version(1);

    private Versioned_SgdCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <T> Versioned_SgdCodec<T> instance() {
        return INSTANCE;
    }

    @Override
    public void encode(Versioned.Sgd<T> value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.float64(FIELDS, 0, value.rate());
        sink.endRecord();
    }

    @Override
    public Versioned.Sgd<T> decode(Versioned.Sgd<T> target, StateSource source) {
        double rate = target == null ? 0.0 : target.rate();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    rate = source.float64();
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
            return new Versioned.Sgd<T>(rate);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

// Generated from the record TrainState.Adam. Do not edit.
package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link TrainState.Adam}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class TrainState_AdamCodec implements RecordCodec<TrainState.Adam> {
    public static final TrainState_AdamCodec INSTANCE = new TrainState_AdamCodec();

    private static final RecordFields FIELDS = RecordFields.of(TrainState.Adam.class, "count", "mu",
            "nu");

    private TrainState_AdamCodec() {
    }

    @Override
    public void encode(TrainState.Adam value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.int64(FIELDS, 0, value.count());
        sink.write(FIELDS, 1, Codecs.ARRAY, value.mu());
        sink.write(FIELDS, 2, Codecs.ARRAY, value.nu());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
    public TrainState.Adam decode(TrainState.Adam target, StateSource source) {
        long count = target == null ? 0L : target.count();
        NdArray mu = target == null ? null : target.mu();
        NdArray nu = target == null ? null : target.nu();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    count = source.int64();
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    mu = source.read(Codecs.ARRAY, mu);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    nu = source.read(Codecs.ARRAY, nu);
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
            return new TrainState.Adam(count, mu, nu);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

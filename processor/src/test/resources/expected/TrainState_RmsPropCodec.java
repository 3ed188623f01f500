// Generated from the record TrainState.RmsProp. Do not edit.
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
 * Codec of {@link TrainState.RmsProp}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class TrainState_RmsPropCodec implements RecordCodec<TrainState.RmsProp> {
    public static final TrainState_RmsPropCodec INSTANCE = new TrainState_RmsPropCodec();

    private static final RecordFields FIELDS = RecordFields.of(TrainState.RmsProp.class, "nu");

    private TrainState_RmsPropCodec() {
    }

    @Override
    public void encode(TrainState.RmsProp value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.write(FIELDS, 0, Codecs.ARRAY, value.nu());
        sink.endRecord();
    }

    @Override
    public TrainState.RmsProp decode(TrainState.RmsProp target, StateSource source) {
        NdArray nu = target == null ? null : target.nu();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
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
            return new TrainState.RmsProp(nu);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

// Generated from the record TrainState.Sgd. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link TrainState.Sgd}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class TrainState_SgdCodec implements RecordCodec<TrainState.Sgd> {
    public static final TrainState_SgdCodec INSTANCE = new TrainState_SgdCodec();

    private static final RecordFields FIELDS = RecordFields.of(TrainState.Sgd.class,
            "learningRate");

    private TrainState_SgdCodec() {
    }

    @Override
    public void encode(TrainState.Sgd value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.float64(FIELDS, 0, value.learningRate());
        sink.endRecord();
    }

    @Override
    public TrainState.Sgd decode(TrainState.Sgd target, StateSource source) {
        float learningRate = target == null ? 0f : target.learningRate();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    learningRate = source.float32();
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
            return new TrainState.Sgd(learningRate);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

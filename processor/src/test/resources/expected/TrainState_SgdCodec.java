// Generated from the record TrainState.Sgd. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link TrainState.Sgd}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class TrainState_SgdCodec implements Codec<TrainState.Sgd> {
    public static final TrainState_SgdCodec INSTANCE = new TrainState_SgdCodec();

    private static final FieldNames FIELDS = FieldNames.of("TrainState.Sgd", "learningRate");

    private TrainState_SgdCodec() {
    }

    @Override
    public void encode(TrainState.Sgd value, StateSink sink) {
        sink.beginDict(1);
        sink.key("learningRate");
        sink.float64(value.learningRate());
        sink.endDict();
    }

    @Override
    public TrainState.Sgd decode(TrainState.Sgd target, StateSource source) {
        float learningRate = target == null ? 0f : target.learningRate();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> learningRate = source.float32();
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new TrainState.Sgd(learningRate);
    }
}

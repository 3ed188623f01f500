// Generated from the record TrainState. Do not edit.
package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.MapKey;
import io.github.pytree4j.codec.generated.RecordCodec;
import io.github.pytree4j.codec.generated.Variant;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link TrainState}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class TrainStateCodec implements RecordCodec<TrainState> {
    public static final TrainStateCodec INSTANCE = new TrainStateCodec();

    private static final RecordFields FIELDS = RecordFields.of(TrainState.class, "step", "params",
            "opt_state", "batch_stats", "rng key");

    private static final Codec<Map<String, Map<String, NdArray>>> PARAMS =
            Codecs.map(MapKey.STRING, Codecs.map(MapKey.STRING, Codecs.ARRAY));

    private static final Codec<TrainState.OptState> OPT_STATE = Codecs.sealed(
            TrainState.OptState.class,
            new Variant<>(TrainState.Adam.class, () -> TrainState_AdamCodec.INSTANCE),
            new Variant<>(TrainState.RmsProp.class, () -> TrainState_RmsPropCodec.INSTANCE),
            new Variant<>(TrainState.Sgd.class, () -> TrainState_SgdCodec.INSTANCE));

    private TrainStateCodec() {
    }

    @Override
    public void encode(TrainState value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.int64(value.step());
        sink.field(FIELDS, 1);
        sink.write(PARAMS, value.params());
        sink.field(FIELDS, 2);
        sink.write(OPT_STATE, value.optState());
        sink.field(FIELDS, 3);
        sink.write(Codecs.ARRAY, value.batchStats());
        sink.field(FIELDS, 4);
        sink.write(Codecs.ARRAY, value.rngKey());
        sink.endRecord();
    }

    @Override
    public TrainState decode(TrainState target, StateSource source) {
        if (target == null && !source.isExamination()) {
            source.noExample(FIELDS);
            return null;
        }
        long step = target == null ? 0L : target.step();
        Map<String, Map<String, NdArray>> params = target == null ? null : target.params();
        TrainState.OptState optState = target == null ? null : target.optState();
        NdArray batchStats = target == null ? null : target.batchStats();
        NdArray rngKey = target == null ? null : target.rngKey();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> step = source.int64();
                case 1 -> params = source.read(PARAMS, params);
                case 2 -> optState = source.read(OPT_STATE, optState);
                case 3 -> batchStats = source.read(Codecs.ARRAY, batchStats);
                case 4 -> rngKey = source.read(Codecs.ARRAY, rngKey);
                default -> throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new TrainState(step, params, optState, batchStats, rngKey, target.applyFn());
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

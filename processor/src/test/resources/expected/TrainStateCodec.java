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
        sink.int64(FIELDS, 0, value.step());
        sink.write(FIELDS, 1, PARAMS, value.params());
        sink.write(FIELDS, 2, OPT_STATE, value.optState());
        sink.write(FIELDS, 3, Codecs.ARRAY, value.batchStats());
        sink.write(FIELDS, 4, Codecs.ARRAY, value.rngKey());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
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
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    step = source.int64();
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    params = source.read(PARAMS, params);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    optState = source.read(OPT_STATE, optState);
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    batchStats = source.read(Codecs.ARRAY, batchStats);
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    rngKey = source.read(Codecs.ARRAY, rngKey);
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
            return new TrainState(step, params, optState, batchStats, rngKey, target.applyFn());
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

// Generated from the record TrainState. Do not edit.
package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.MapKey;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.Variant;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link TrainState}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class TrainStateCodec implements Codec<TrainState> {
    public static final TrainStateCodec INSTANCE = new TrainStateCodec();

    private static final FieldNames FIELDS = FieldNames.of("TrainState", "step", "params",
            "opt_state", "batch_stats", "rng key");

    private static final Codec<Map<String, Map<String, NdArray>>> PARAMS = Codecs.map(MapKey.STRING,
            Codecs.map(MapKey.STRING, Codecs.ARRAY));

    private static final Codec<TrainState.OptState> OPT_STATE = Codecs.sealed(
            TrainState.OptState.class,
            new Variant<>(TrainState.Sgd.class, () -> TrainState_SgdCodec.INSTANCE),
            new Variant<>(TrainState.Adam.class, () -> TrainState_AdamCodec.INSTANCE),
            new Variant<>(TrainState.RmsProp.class, () -> TrainState_RmsPropCodec.INSTANCE));

    private TrainStateCodec() {
    }

    @Override
    public void encode(TrainState value, StateSink sink) {
        sink.beginDict(5);
        sink.key("step");
        sink.int64(value.step());
        sink.key("params");
        sink.write(PARAMS, value.params());
        sink.key("opt_state");
        sink.write(OPT_STATE, value.optState());
        sink.key("batch_stats");
        sink.write(Codecs.ARRAY, value.batchStats());
        sink.key("rng key");
        sink.write(Codecs.ARRAY, value.rngKey());
        sink.endDict();
    }

    @Override
    public TrainState decode(TrainState target, StateSource source) {
        if (target == null) {
            source.missingExample("a TrainState");
            return source.standIn(target);
        }
        long step = target.step();
        Map<String, Map<String, NdArray>> params = target.params();
        TrainState.OptState optState = target.optState();
        NdArray batchStats = target.batchStats();
        NdArray rngKey = target.rngKey();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> step = source.int64();
                case 1 -> params = source.read(PARAMS, params);
                case 2 -> optState = source.read(OPT_STATE, optState);
                case 3 -> batchStats = source.read(Codecs.ARRAY, batchStats);
                case 4 -> rngKey = source.read(Codecs.ARRAY, rngKey);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new TrainState(step, params,
                optState, batchStats, rngKey, target.applyFn());
    }
}

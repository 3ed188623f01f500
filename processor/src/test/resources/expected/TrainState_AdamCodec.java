// Generated from the record TrainState.Adam. Do not edit.
package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link TrainState.Adam}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class TrainState_AdamCodec implements Codec<TrainState.Adam> {
    public static final TrainState_AdamCodec INSTANCE = new TrainState_AdamCodec();

    private static final FieldNames FIELDS = FieldNames.of("TrainState.Adam", "count", "mu", "nu");

    private TrainState_AdamCodec() {
    }

    @Override
    public void encode(TrainState.Adam value, StateSink sink) {
        sink.beginDict(3);
        sink.key("count");
        sink.int64(value.count());
        sink.key("mu");
        sink.write(Codecs.ARRAY, value.mu());
        sink.key("nu");
        sink.write(Codecs.ARRAY, value.nu());
        sink.endDict();
    }

    @Override
    public TrainState.Adam decode(TrainState.Adam target, StateSource source) {
        long count = target == null ? 0L : target.count();
        NdArray mu = target == null ? null : target.mu();
        NdArray nu = target == null ? null : target.nu();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> count = source.int64();
                case 1 -> mu = source.read(Codecs.ARRAY, mu);
                case 2 -> nu = source.read(Codecs.ARRAY, nu);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new TrainState.Adam(count, mu,
                nu);
    }
}

// Generated from the record TrainState.RmsProp. Do not edit.
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
 * Codec of {@link TrainState.RmsProp}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class TrainState_RmsPropCodec implements Codec<TrainState.RmsProp> {
    public static final TrainState_RmsPropCodec INSTANCE = new TrainState_RmsPropCodec();

    private static final FieldNames FIELDS = FieldNames.of("TrainState.RmsProp", "nu");

    private TrainState_RmsPropCodec() {
    }

    @Override
    public void encode(TrainState.RmsProp value, StateSink sink) {
        sink.beginDict(1);
        sink.key("nu");
        sink.write(Codecs.ARRAY, value.nu());
        sink.endDict();
    }

    @Override
    public TrainState.RmsProp decode(TrainState.RmsProp target, StateSource source) {
        NdArray nu = target == null ? null : target.nu();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> nu = source.read(Codecs.ARRAY, nu);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new TrainState.RmsProp(nu);
    }
}

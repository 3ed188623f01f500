// Generated from the record Aged.Part. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Aged.Part}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class Aged_PartCodec implements Codec<Aged.Part> {
    public static final Aged_PartCodec INSTANCE = new Aged_PartCodec();

    private static final FieldNames FIELDS = FieldNames.of("Aged.Part", "x");

    private Aged_PartCodec() {
    }

    @Override
    public void encode(Aged.Part value, StateSink sink) {
        sink.beginDict(1);
        sink.key("x");
        sink.int64(value.x());
        sink.endDict();
    }

    @Override
    public Aged.Part decode(Aged.Part target, StateSource source) {
        int x = target == null ? 0 : target.x();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> x = source.int32();
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Aged.Part(x);
    }
}

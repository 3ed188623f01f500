// Generated from the record Outer.Middle.Deep. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Outer.Middle.Deep}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Outer_Middle_DeepCodec implements Codec<Outer.Middle.Deep> {
    public static final Outer_Middle_DeepCodec INSTANCE = new Outer_Middle_DeepCodec();

    private static final FieldNames FIELDS = FieldNames.of("Outer.Middle.Deep", "open");

    private static final Codec<Outer.Open> OPEN = Codecs.record(() -> Outer_OpenCodec.INSTANCE);

    private Outer_Middle_DeepCodec() {
    }

    @Override
    public void encode(Outer.Middle.Deep value, StateSink sink) {
        sink.beginDict(1);
        sink.key("open");
        sink.write(OPEN, value.open());
        sink.endDict();
    }

    @Override
    public Outer.Middle.Deep decode(Outer.Middle.Deep target, StateSource source) {
        Outer.Open open = target == null ? null : target.open();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> open = source.read(OPEN, open);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Outer.Middle.Deep(open);
    }
}

// Generated from the record Outer.Open. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Outer.Open}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class Outer_OpenCodec implements Codec<Outer.Open> {
    public static final Outer_OpenCodec INSTANCE = new Outer_OpenCodec();

    private static final FieldNames FIELDS = FieldNames.of("Outer.Open", "x");

    private Outer_OpenCodec() {
    }

    @Override
    public void encode(Outer.Open value, StateSink sink) {
        sink.beginDict(1);
        sink.key("x");
        sink.int64(value.x());
        sink.endDict();
    }

    @Override
    public Outer.Open decode(Outer.Open target, StateSource source) {
        int x = target == null ? 0 : target.x();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> x = source.int32();
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Outer.Open(x);
    }
}

// Generated from the record Outer.Hidden. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Outer.Hidden}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Outer_HiddenCodec implements Codec<Outer.Hidden> {
    public static final Outer_HiddenCodec INSTANCE = new Outer_HiddenCodec();

    private static final FieldNames FIELDS = FieldNames.of("Outer.Hidden", "x");

    private Outer_HiddenCodec() {
    }

    @Override
    public void encode(Outer.Hidden value, StateSink sink) {
        sink.beginDict(1);
        sink.key("x");
        sink.int64(value.x());
        sink.endDict();
    }

    @Override
    public Outer.Hidden decode(Outer.Hidden target, StateSource source) {
        int x = target == null ? 0 : target.x();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> x = source.int32();
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Outer.Hidden(x);
    }
}

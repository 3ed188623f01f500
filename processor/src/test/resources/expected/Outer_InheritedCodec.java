// Generated from the record Outer.Inherited. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Outer.Inherited}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Outer_InheritedCodec implements Codec<Outer.Inherited> {
    public static final Outer_InheritedCodec INSTANCE = new Outer_InheritedCodec();

    private static final FieldNames FIELDS = FieldNames.of("Outer.Inherited", "x");

    private Outer_InheritedCodec() {
    }

    @Override
    public void encode(Outer.Inherited value, StateSink sink) {
        sink.beginDict(1);
        sink.key("x");
        sink.int64(value.x());
        sink.endDict();
    }

    @Override
    public Outer.Inherited decode(Outer.Inherited target, StateSource source) {
        int x = target == null ? 0 : target.x();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> x = source.int32();
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Outer.Inherited(x);
    }
}

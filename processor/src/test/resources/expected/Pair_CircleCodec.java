// Generated from the record Pair.Circle. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Pair.Circle}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class Pair_CircleCodec implements Codec<Pair.Circle> {
    public static final Pair_CircleCodec INSTANCE = new Pair_CircleCodec();

    private static final FieldNames FIELDS = FieldNames.of("Pair.Circle", "radius");

    private Pair_CircleCodec() {
    }

    @Override
    public void encode(Pair.Circle value, StateSink sink) {
        sink.beginDict(1);
        sink.key("radius");
        sink.float64(value.radius());
        sink.endDict();
    }

    @Override
    public Pair.Circle decode(Pair.Circle target, StateSource source) {
        double radius = target == null ? 0.0 : target.radius();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> radius = source.float64();
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Pair.Circle(radius);
    }
}

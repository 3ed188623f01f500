// Generated from the record Unnamed. Do not edit.
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Unnamed}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class UnnamedCodec implements Codec<Unnamed> {
    public static final UnnamedCodec INSTANCE = new UnnamedCodec();

    private static final FieldNames FIELDS = FieldNames.of("Unnamed", "x");

    private UnnamedCodec() {
    }

    @Override
    public void encode(Unnamed value, StateSink sink) {
        sink.beginDict(1);
        sink.key("x");
        sink.int64(value.x());
        sink.endDict();
    }

    @Override
    public Unnamed decode(Unnamed target, StateSource source) {
        int x = target == null ? 0 : target.x();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> x = source.int32();
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Unnamed(x);
    }
}

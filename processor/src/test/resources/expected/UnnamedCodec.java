// Generated from the record Unnamed. Do not edit.
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Unnamed}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class UnnamedCodec implements RecordCodec<Unnamed> {
    public static final UnnamedCodec INSTANCE = new UnnamedCodec();

    private static final RecordFields FIELDS = RecordFields.of(Unnamed.class, "x");

    private UnnamedCodec() {
    }

    @Override
    public void encode(Unnamed value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.int64(FIELDS, 0, value.x());
        sink.endRecord();
    }

    @Override
    public Unnamed decode(Unnamed target, StateSource source) {
        int x = target == null ? 0 : target.x();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    x = source.int32();
                    field = record.next();
                    break;
                default:
                    throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Unnamed(x);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

// Generated from the record Collections.One. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Collections.One}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class Collections_OneCodec<T> implements RecordCodec<Collections.One<T>> {
    @SuppressWarnings("rawtypes")
    public static final Collections_OneCodec INSTANCE = new Collections_OneCodec();

    private static final RecordFields FIELDS = RecordFields.of(Collections.One.class, "only");

    private final Codec<T> onlyCodec = Codecs.dynamic();

    private Collections_OneCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <T> Collections_OneCodec<T> instance() {
        return INSTANCE;
    }

    @Override
    public void encode(Collections.One<T> value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.write(FIELDS, 0, onlyCodec, value.only());
        sink.endRecord();
    }

    @Override
    public Collections.One<T> decode(Collections.One<T> target, StateSource source) {
        T only = target == null ? null : target.only();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    only = source.read(onlyCodec, only);
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
            return new Collections.One<T>(only);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

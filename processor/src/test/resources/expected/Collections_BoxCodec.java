// Generated from the record Collections.Box. Do not edit.
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
 * Codec of {@link Collections.Box}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class Collections_BoxCodec<T> implements RecordCodec<Collections.Box<T>> {
    @SuppressWarnings("rawtypes")
    public static final Collections_BoxCodec INSTANCE = new Collections_BoxCodec();

    private static final RecordFields FIELDS = RecordFields.of(Collections.Box.class, "item");

    private final Codec<T> itemCodec = Codecs.dynamic();

    private Collections_BoxCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <T> Collections_BoxCodec<T> instance() {
        return INSTANCE;
    }

    @Override
    public void encode(Collections.Box<T> value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.write(FIELDS, 0, itemCodec, value.item());
        sink.endRecord();
    }

    @Override
    public Collections.Box<T> decode(Collections.Box<T> target, StateSource source) {
        T item = target == null ? null : target.item();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    item = source.read(itemCodec, item);
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
            return new Collections.Box<T>(item);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

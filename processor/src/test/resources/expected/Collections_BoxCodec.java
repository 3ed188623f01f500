// Generated from the record Collections.Box. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Collections.Box}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class Collections_BoxCodec<T> implements Codec<Collections.Box<T>> {
    @SuppressWarnings("rawtypes")
    public static final Collections_BoxCodec INSTANCE = new Collections_BoxCodec();

    private static final FieldNames FIELDS = FieldNames.of("Collections.Box", "item");

    private final Codec<T> itemCodec = Codecs.dynamic();

    private Collections_BoxCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <T> Collections_BoxCodec<T> instance() {
        return INSTANCE;
    }

    @Override
    public void encode(Collections.Box<T> value, StateSink sink) {
        sink.beginDict(1);
        sink.key("item");
        sink.write(itemCodec, value.item());
        sink.endDict();
    }

    @Override
    public Collections.Box<T> decode(Collections.Box<T> target, StateSource source) {
        T item = target == null ? null : target.item();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> item = source.read(itemCodec, item);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Collections.Box<T>(item);
    }
}

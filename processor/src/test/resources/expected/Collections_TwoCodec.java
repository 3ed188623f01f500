// Generated from the record Collections.Two. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Collections.Two}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class Collections_TwoCodec<T> implements Codec<Collections.Two<T>> {
    @SuppressWarnings("rawtypes")
    public static final Collections_TwoCodec INSTANCE = new Collections_TwoCodec();

    private static final FieldNames FIELDS = FieldNames.of("Collections.Two", "first", "second");

    private final Codec<T> firstCodec = Codecs.dynamic();

    private final Codec<T> secondCodec = Codecs.dynamic();

    private Collections_TwoCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <T> Collections_TwoCodec<T> instance() {
        return INSTANCE;
    }

    @Override
    public void encode(Collections.Two<T> value, StateSink sink) {
        sink.beginDict(2);
        sink.key("first");
        sink.write(firstCodec, value.first());
        sink.key("second");
        sink.write(secondCodec, value.second());
        sink.endDict();
    }

    @Override
    public Collections.Two<T> decode(Collections.Two<T> target, StateSource source) {
        T first = target == null ? null : target.first();
        T second = target == null ? null : target.second();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> first = source.read(firstCodec, first);
                case 1 -> second = source.read(secondCodec, second);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Collections.Two<T>(first,
                second);
    }
}

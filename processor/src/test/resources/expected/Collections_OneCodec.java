// Generated from the record Collections.One. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Collections.One}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class Collections_OneCodec<T> implements Codec<Collections.One<T>> {
    @SuppressWarnings("rawtypes")
    public static final Collections_OneCodec INSTANCE = new Collections_OneCodec();

    private static final FieldNames FIELDS = FieldNames.of("Collections.One", "only");

    private final Codec<T> onlyCodec = Codecs.dynamic();

    private Collections_OneCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <T> Collections_OneCodec<T> instance() {
        return INSTANCE;
    }

    @Override
    public void encode(Collections.One<T> value, StateSink sink) {
        sink.beginDict(1);
        sink.key("only");
        sink.write(onlyCodec, value.only());
        sink.endDict();
    }

    @Override
    public Collections.One<T> decode(Collections.One<T> target, StateSource source) {
        T only = target == null ? null : target.only();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> only = source.read(onlyCodec, only);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Collections.One<T>(only);
    }
}

// Generated from the record Empty. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Empty}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class EmptyCodec implements Codec<Empty> {
    public static final EmptyCodec INSTANCE = new EmptyCodec();

    private static final FieldNames FIELDS = FieldNames.of("Empty");

    private EmptyCodec() {
    }

    @Override
    public void encode(Empty value, StateSink sink) {
        sink.beginDict(0);
        sink.endDict();
    }

    @Override
    public Empty decode(Empty target, StateSource source) {
        source.record(FIELDS, target).next();
        return source.hasDifferences() ? source.standIn(target) : new Empty();
    }
}

// Generated from the record Empty. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Empty}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class EmptyCodec implements RecordCodec<Empty> {
    public static final EmptyCodec INSTANCE = new EmptyCodec();

    private static final RecordFields FIELDS = RecordFields.of(Empty.class);

    private EmptyCodec() {
    }

    @Override
    public void encode(Empty value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.endRecord();
    }

    @Override
    public Empty decode(Empty target, StateSource source) {
        RecordReader record = source.beginRecord(FIELDS, target);
        // There is nothing to read, but what is there has to be noted.
        record.next();
        if (!record.fits()) {
            return null;
        }
        try {
            return new Empty();
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

// Generated from the record OnlyStatic. Do not edit.
package example;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link OnlyStatic}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class OnlyStaticCodec implements RecordCodec<OnlyStatic> {
    public static final OnlyStaticCodec INSTANCE = new OnlyStaticCodec();

    private static final RecordFields FIELDS = RecordFields.of(OnlyStatic.class);

    private OnlyStaticCodec() {
    }

    @Override
    public void encode(OnlyStatic value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.endRecord();
    }

    @Override
    public OnlyStatic decode(OnlyStatic target, StateSource source) {
        if (target == null && !source.isExamination()) {
            source.noExample(FIELDS);
            return null;
        }
        RecordReader record = source.beginRecord(FIELDS, target);
        // There is nothing to read, but what is there has to be noted.
        record.next();
        if (!record.fits()) {
            return null;
        }
        try {
            return new OnlyStatic(target.created(), target.seed());
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

// Generated from the record OnlyStatic. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link OnlyStatic}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class OnlyStaticCodec implements Codec<OnlyStatic> {
    public static final OnlyStaticCodec INSTANCE = new OnlyStaticCodec();

    private static final FieldNames FIELDS = FieldNames.of("OnlyStatic");

    private OnlyStaticCodec() {
    }

    @Override
    public void encode(OnlyStatic value, StateSink sink) {
        sink.beginDict(0);
        sink.endDict();
    }

    @Override
    public OnlyStatic decode(OnlyStatic target, StateSource source) {
        if (target == null) {
            source.missingExample("an OnlyStatic");
            return source.standIn(target);
        }
        source.record(FIELDS, target).next();
        return source.hasDifferences() ? source.standIn(target) : new OnlyStatic(target.created(),
                target.seed());
    }
}

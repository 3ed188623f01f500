// Generated from the record Marked. Do not edit.
package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Codec of {@link Marked}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
@NullUnmarked
public final class MarkedCodec implements RecordCodec<Marked> {
    public static final MarkedCodec INSTANCE = new MarkedCodec();

    private static final RecordFields FIELDS = RecordFields.of(Marked.class, "weights");

    private MarkedCodec() {
    }

    @Override
    public void encode(Marked value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.write(FIELDS, 0, Codecs.ARRAY, value.weights());
        sink.endRecord();
    }

    @Override
    public Marked decode(Marked target, StateSource source) {
        NdArray weights = target == null ? null : target.weights();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    weights = source.read(Codecs.ARRAY, weights);
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
            return new Marked(weights);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

// Generated from the record Override. Do not edit.
package example.shadows;

import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.RecordCodec;
import java.lang.AssertionError;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Override}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class OverrideCodec implements RecordCodec<Override> {
    public static final OverrideCodec INSTANCE = new OverrideCodec();

    private static final RecordFields FIELDS = RecordFields.of(Override.class, "text", "next");

    private OverrideCodec() {
    }

    @java.lang.Override
    public void encode(Override value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.string(FIELDS, 0, value.text());
        sink.write(FIELDS, 1, OverrideCodec.INSTANCE, value.next());
        sink.endRecord();
    }

    @java.lang.Override
    @SuppressWarnings("fallthrough")
    public Override decode(Override target, StateSource source) {
        String text = target == null ? null : target.text();
        Override next = target == null ? null : target.next();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    text = source.string(text);
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    next = source.read(OverrideCodec.INSTANCE, next);
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
            return new Override(text, next);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

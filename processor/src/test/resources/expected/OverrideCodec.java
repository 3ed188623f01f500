// Generated from the record Override. Do not edit.
package example.shadows;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import java.lang.AssertionError;
import java.lang.RuntimeException;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Override}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class OverrideCodec implements RecordCodec<Override> {
    public static final OverrideCodec INSTANCE = new OverrideCodec();

    private static final RecordFields FIELDS = RecordFields.of(Override.class, "text", "next");

    private static final Codec<Override> NEXT = Codecs.record(() -> OverrideCodec.INSTANCE);

    private OverrideCodec() {
    }

    @java.lang.Override
    public void encode(Override value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.write(Codecs.STRING, value.text());
        sink.field(FIELDS, 1);
        sink.write(NEXT, value.next());
        sink.endRecord();
    }

    @java.lang.Override
    public Override decode(Override target, StateSource source) {
        String text = target == null ? null : target.text();
        Override next = target == null ? null : target.next();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> text = source.read(Codecs.STRING, text);
                case 1 -> next = source.read(NEXT, next);
                default -> throw new AssertionError(field);
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

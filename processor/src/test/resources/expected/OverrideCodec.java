// Generated from the record Override. Do not edit.
package example.shadows;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.lang.AssertionError;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Override}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class OverrideCodec implements Codec<Override> {
    public static final OverrideCodec INSTANCE = new OverrideCodec();

    private static final FieldNames FIELDS = FieldNames.of("Override", "text", "next");

    private static final Codec<Override> NEXT = Codecs.record(() -> OverrideCodec.INSTANCE);

    private OverrideCodec() {
    }

    @java.lang.Override
    public void encode(Override value, StateSink sink) {
        sink.beginDict(2);
        sink.key("text");
        sink.write(Codecs.STRING, value.text());
        sink.key("next");
        sink.write(NEXT, value.next());
        sink.endDict();
    }

    @java.lang.Override
    public Override decode(Override target, StateSource source) {
        String text = target == null ? null : target.text();
        Override next = target == null ? null : target.next();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> text = source.read(Codecs.STRING, text);
                case 1 -> next = source.read(NEXT, next);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Override(text, next);
    }
}

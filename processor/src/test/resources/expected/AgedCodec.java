// Generated from the record Aged. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Aged}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class AgedCodec implements Codec<Aged> {
    public static final AgedCodec INSTANCE = new AgedCodec();

    private static final FieldNames FIELDS = FieldNames.of("Aged", "accessor", "parts");

    private static final Codec<List<Aged.Part>> PARTS = Codecs.list(Codecs.record(() -> Aged_PartCodec.INSTANCE));

    private AgedCodec() {
    }

    @Override
    public void encode(Aged value, StateSink sink) {
        sink.beginDict(2);
        sink.key("accessor");
        sink.int64(value.accessor());
        sink.key("parts");
        sink.write(PARTS, value.parts());
        sink.endDict();
    }

    @Override
    public Aged decode(Aged target, StateSource source) {
        int accessor = target == null ? 0 : target.accessor();
        List<Aged.Part> parts = target == null ? null : target.parts();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> accessor = source.int32();
                case 1 -> parts = source.read(PARTS, parts);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Aged(accessor, parts);
    }
}

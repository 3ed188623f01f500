// Generated from the record Aged. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Aged}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class AgedCodec implements RecordCodec<Aged> {
    public static final AgedCodec INSTANCE = new AgedCodec();

    private static final RecordFields FIELDS = RecordFields.of(Aged.class, "accessor", "parts");

    private static final Codec<List<Aged.Part>> PARTS =
            Codecs.list(Codecs.record(() -> Aged_PartCodec.INSTANCE));

    private AgedCodec() {
    }

    @Override
    public void encode(Aged value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.int64(value.accessor());
        sink.field(FIELDS, 1);
        sink.write(PARTS, value.parts());
        sink.endRecord();
    }

    @Override
    public Aged decode(Aged target, StateSource source) {
        int accessor = target == null ? 0 : target.accessor();
        List<Aged.Part> parts = target == null ? null : target.parts();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> accessor = source.int32();
                case 1 -> parts = source.read(PARTS, parts);
                default -> throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Aged(accessor, parts);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

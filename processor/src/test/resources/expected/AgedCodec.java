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
        sink.int64(FIELDS, 0, value.accessor());
        sink.write(FIELDS, 1, PARTS, value.parts());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
    public Aged decode(Aged target, StateSource source) {
        int accessor = target == null ? 0 : target.accessor();
        List<Aged.Part> parts = target == null ? null : target.parts();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    accessor = source.int32();
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    parts = source.read(PARTS, parts);
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
            return new Aged(accessor, parts);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

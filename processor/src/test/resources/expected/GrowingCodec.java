// Generated from the record Growing. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.MapKey;
import io.github.pytree4j.codec.generated.RecordCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Growing}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class GrowingCodec implements RecordCodec<Growing> {
    public static final GrowingCodec INSTANCE = new GrowingCodec();

    private static final RecordFields FIELDS = RecordFields.of(Growing.class, "losses", "metrics",
            "history", "children", "fixed");

    private static final Codec<List<Float>> LOSSES = Codecs.growingList(Codecs.FLOAT);

    private static final Codec<Map<String, List<Double>>> METRICS =
            Codecs.growingMap(MapKey.STRING, Codecs.growingList(Codecs.DOUBLE));

    @SuppressWarnings("unchecked")
    private static final Codec<Optional<Map<Long, ?>>> HISTORY_ =
            (Codec<Optional<Map<Long, ?>>>) (Codec<?>)
            Codecs.optional(Codecs.growingMap(MapKey.LONG, Codecs.dynamic()));

    private static final Codec<List<Growing>> CHILDREN =
            Codecs.growingList(Codecs.record(() -> GrowingCodec.INSTANCE));

    private static final Codec<List<Float>> FIXED = Codecs.list(Codecs.FLOAT);

    private GrowingCodec() {
    }

    @Override
    public void encode(Growing value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.write(FIELDS, 0, LOSSES, value.losses());
        sink.write(FIELDS, 1, METRICS, value.metrics());
        sink.write(FIELDS, 2, HISTORY_, value.history());
        sink.write(FIELDS, 3, CHILDREN, value.children());
        sink.write(FIELDS, 4, FIXED, value.fixed());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
    public Growing decode(Growing target, StateSource source) {
        List<Float> losses = target == null ? null : target.losses();
        Map<String, List<Double>> metrics = target == null ? null : target.metrics();
        Optional<Map<Long, ?>> history = target == null ? null : target.history();
        List<Growing> children = target == null ? null : target.children();
        List<Float> fixed = target == null ? null : target.fixed();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    losses = source.read(LOSSES, losses);
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    metrics = source.read(METRICS, metrics);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    history = source.read(HISTORY_, history);
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    children = source.read(CHILDREN, children);
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    fixed = source.read(FIXED, fixed);
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
            return new Growing(losses, metrics, history, children, fixed);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

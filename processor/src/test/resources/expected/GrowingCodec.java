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
        sink.field(FIELDS, 0);
        sink.write(LOSSES, value.losses());
        sink.field(FIELDS, 1);
        sink.write(METRICS, value.metrics());
        sink.field(FIELDS, 2);
        sink.write(HISTORY_, value.history());
        sink.field(FIELDS, 3);
        sink.write(CHILDREN, value.children());
        sink.field(FIELDS, 4);
        sink.write(FIXED, value.fixed());
        sink.endRecord();
    }

    @Override
    public Growing decode(Growing target, StateSource source) {
        List<Float> losses = target == null ? null : target.losses();
        Map<String, List<Double>> metrics = target == null ? null : target.metrics();
        Optional<Map<Long, ?>> history = target == null ? null : target.history();
        List<Growing> children = target == null ? null : target.children();
        List<Float> fixed = target == null ? null : target.fixed();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> losses = source.read(LOSSES, losses);
                case 1 -> metrics = source.read(METRICS, metrics);
                case 2 -> history = source.read(HISTORY_, history);
                case 3 -> children = source.read(CHILDREN, children);
                case 4 -> fixed = source.read(FIXED, fixed);
                default -> throw new AssertionError(field);
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

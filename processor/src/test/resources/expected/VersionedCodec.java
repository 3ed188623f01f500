// Generated from the record Versioned. Do not edit.
package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.MapKey;
import io.github.pytree4j.codec.generated.RecordCodec;
import io.github.pytree4j.codec.generated.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Versioned}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class VersionedCodec<T> implements RecordCodec<Versioned<T>> {
    @SuppressWarnings("rawtypes")
    public static final VersionedCodec INSTANCE = new VersionedCodec();

    private static final RecordFields FIELDS = RecordFields.of(Versioned.class, "step", "params",
            "update_rule", "by_color", "items", "the \"name\"\n", "losses").version(3);

    private final Codec<Map<String, Map<String, NdArray>>> paramsCodec =
            Codecs.map(MapKey.STRING, Codecs.map(MapKey.STRING, Codecs.ARRAY));

    @SuppressWarnings("unchecked")
    private final Codec<Optional<? extends Versioned.Rule<T>>> updateRuleCodec =
            (Codec<Optional<? extends Versioned.Rule<T>>>) (Codec<?>)
            Codecs.optional(Codecs.sealed(
                    Versioned.Rule.class,
                    new Variant<>(Versioned.Adam.class, () -> Versioned_AdamCodec.INSTANCE),
                    new Variant<>(Versioned.Sgd.class, () -> Versioned_SgdCodec.INSTANCE)));

    private final Codec<Map<Versioned.Color, List<Versioned.Plain>>> byColorCodec =
            Codecs.map(MapKey.enumOf(Versioned.Color.class), Codecs.list(Codecs.record(() -> Versioned_PlainCodec.INSTANCE)));

    private final Codec<List<T>> itemsCodec = Codecs.list(Codecs.dynamic());

    private final Codec<List<Float>> lossesCodec = Codecs.growingList(Codecs.FLOAT);

    private VersionedCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <T> VersionedCodec<T> instance() {
        return INSTANCE;
    }

    @Override
    public void encode(Versioned<T> value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.int64(FIELDS, 0, value.step());
        sink.write(FIELDS, 1, paramsCodec, value.params());
        sink.write(FIELDS, 2, updateRuleCodec, value.updateRule());
        sink.write(FIELDS, 3, byColorCodec, value.byColor());
        sink.write(FIELDS, 4, itemsCodec, value.items());
        sink.string(FIELDS, 5, value.text());
        sink.write(FIELDS, 6, lossesCodec, value.losses());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
    public Versioned<T> decode(Versioned<T> target, StateSource source) {
        if (target == null && !source.isExamination()) {
            source.noExample(FIELDS);
            return null;
        }
        long step = target == null ? 0L : target.step();
        Map<String, Map<String, NdArray>> params = target == null ? null : target.params();
        Optional<? extends Versioned.Rule<T>> updateRule = target == null ? null : target.updateRule();
        Map<Versioned.Color, List<Versioned.Plain>> byColor = target == null ? null : target.byColor();
        List<T> items = target == null ? null : target.items();
        String text = target == null ? null : target.text();
        List<Float> losses = target == null ? null : target.losses();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    step = source.int64();
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    params = source.read(paramsCodec, params);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    updateRule = source.read(updateRuleCodec, updateRule);
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    byColor = source.read(byColorCodec, byColor);
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    items = source.read(itemsCodec, items);
                    field = record.next();
                    if (field != 5) {
                        break;
                    }
                case 5:
                    text = source.string(text);
                    field = record.next();
                    if (field != 6) {
                        break;
                    }
                case 6:
                    losses = source.read(lossesCodec, losses);
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
            return new Versioned<T>(step, params, updateRule, byColor, items, text, losses,
                    target.onStep());
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

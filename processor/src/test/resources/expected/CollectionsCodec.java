// Generated from the record Collections. Do not edit.
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
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Collections}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class CollectionsCodec implements RecordCodec<Collections> {
    public static final CollectionsCodec INSTANCE = new CollectionsCodec();

    private static final RecordFields FIELDS = RecordFields.of(Collections.class, "list", "nested",
            "optional", "byName", "byByte", "byShort", "byInt", "byLong", "byEnum", "wildcard",
            "anything", "boxes", "anyBox", "choice", "choices");

    private static final Codec<List<NdArray>> LIST = Codecs.list(Codecs.ARRAY);

    private static final Codec<List<List<Optional<float[]>>>> NESTED =
            Codecs.list(Codecs.list(Codecs.optional(Codecs.primitiveArray(float[].class))));

    private static final Codec<Optional<String>> OPTIONAL = Codecs.optional(Codecs.STRING);

    private static final Codec<Map<String, Object>> BY_NAME =
            Codecs.map(MapKey.STRING, Codecs.dynamic());

    private static final Codec<Map<Byte, Integer>> BY_BYTE =
            Codecs.map(MapKey.BYTE, Codecs.INTEGER);

    private static final Codec<Map<Short, Integer>> BY_SHORT =
            Codecs.map(MapKey.SHORT, Codecs.INTEGER);

    private static final Codec<Map<Integer, Integer>> BY_INT =
            Codecs.map(MapKey.INTEGER, Codecs.INTEGER);

    private static final Codec<Map<Long, List<NdArray>>> BY_LONG =
            Codecs.map(MapKey.LONG, Codecs.list(Codecs.ARRAY));

    private static final Codec<Map<TimeUnit, NdArray>> BY_ENUM =
            Codecs.map(MapKey.enumOf(TimeUnit.class), Codecs.ARRAY);

    @SuppressWarnings("unchecked")
    private static final Codec<List<? extends NdArray>> WILDCARD =
            (Codec<List<? extends NdArray>>) (Codec<?>) Codecs.list(Codecs.ARRAY);

    @SuppressWarnings("unchecked")
    private static final Codec<Map<String, List<?>>> ANYTHING =
            (Codec<Map<String, List<?>>>) (Codec<?>)
            Codecs.map(MapKey.STRING, Codecs.list(Codecs.dynamic()));

    private static final Codec<List<Collections.Box<NdArray>>> BOXES =
            Codecs.list(Codecs.record(() -> Collections_BoxCodec.<NdArray>instance()));

    @SuppressWarnings("unchecked")
    private static final Codec<Collections.Box<?>> ANY_BOX = (Codec<Collections.Box<?>>) (Codec<?>)
            Codecs.record(() -> Collections_BoxCodec.INSTANCE);

    @SuppressWarnings("unchecked")
    private static final Codec<Collections.Choice<NdArray>> CHOICE =
            (Codec<Collections.Choice<NdArray>>) (Codec<?>)
            Codecs.sealed(
                    Collections.Choice.class,
                    new Variant<>(Collections.One.class, () -> Collections_OneCodec.INSTANCE),
                    new Variant<>(Collections.Two.class, () -> Collections_TwoCodec.INSTANCE));

    @SuppressWarnings("unchecked")
    private static final Codec<List<Collections.Choice<? extends NdArray>>> CHOICES =
            (Codec<List<Collections.Choice<? extends NdArray>>>) (Codec<?>)
            Codecs.list(Codecs.sealed(
                    Collections.Choice.class,
                    new Variant<>(Collections.One.class, () -> Collections_OneCodec.INSTANCE),
                    new Variant<>(Collections.Two.class, () -> Collections_TwoCodec.INSTANCE)));

    private CollectionsCodec() {
    }

    @Override
    public void encode(Collections value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.write(LIST, value.list());
        sink.field(FIELDS, 1);
        sink.write(NESTED, value.nested());
        sink.field(FIELDS, 2);
        sink.write(OPTIONAL, value.optional());
        sink.field(FIELDS, 3);
        sink.write(BY_NAME, value.byName());
        sink.field(FIELDS, 4);
        sink.write(BY_BYTE, value.byByte());
        sink.field(FIELDS, 5);
        sink.write(BY_SHORT, value.byShort());
        sink.field(FIELDS, 6);
        sink.write(BY_INT, value.byInt());
        sink.field(FIELDS, 7);
        sink.write(BY_LONG, value.byLong());
        sink.field(FIELDS, 8);
        sink.write(BY_ENUM, value.byEnum());
        sink.field(FIELDS, 9);
        sink.write(WILDCARD, value.wildcard());
        sink.field(FIELDS, 10);
        sink.write(ANYTHING, value.anything());
        sink.field(FIELDS, 11);
        sink.write(BOXES, value.boxes());
        sink.field(FIELDS, 12);
        sink.write(ANY_BOX, value.anyBox());
        sink.field(FIELDS, 13);
        sink.write(CHOICE, value.choice());
        sink.field(FIELDS, 14);
        sink.write(CHOICES, value.choices());
        sink.endRecord();
    }

    @Override
    public Collections decode(Collections target, StateSource source) {
        List<NdArray> list = target == null ? null : target.list();
        List<List<Optional<float[]>>> nested = target == null ? null : target.nested();
        Optional<String> optional = target == null ? null : target.optional();
        Map<String, Object> byName = target == null ? null : target.byName();
        Map<Byte, Integer> byByte = target == null ? null : target.byByte();
        Map<Short, Integer> byShort = target == null ? null : target.byShort();
        Map<Integer, Integer> byInt = target == null ? null : target.byInt();
        Map<Long, List<NdArray>> byLong = target == null ? null : target.byLong();
        Map<TimeUnit, NdArray> byEnum = target == null ? null : target.byEnum();
        List<? extends NdArray> wildcard = target == null ? null : target.wildcard();
        Map<String, List<?>> anything = target == null ? null : target.anything();
        List<Collections.Box<NdArray>> boxes = target == null ? null : target.boxes();
        Collections.Box<?> anyBox = target == null ? null : target.anyBox();
        Collections.Choice<NdArray> choice = target == null ? null : target.choice();
        List<Collections.Choice<? extends NdArray>> choices = target == null ? null : target.choices();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> list = source.read(LIST, list);
                case 1 -> nested = source.read(NESTED, nested);
                case 2 -> optional = source.read(OPTIONAL, optional);
                case 3 -> byName = source.read(BY_NAME, byName);
                case 4 -> byByte = source.read(BY_BYTE, byByte);
                case 5 -> byShort = source.read(BY_SHORT, byShort);
                case 6 -> byInt = source.read(BY_INT, byInt);
                case 7 -> byLong = source.read(BY_LONG, byLong);
                case 8 -> byEnum = source.read(BY_ENUM, byEnum);
                case 9 -> wildcard = source.read(WILDCARD, wildcard);
                case 10 -> anything = source.read(ANYTHING, anything);
                case 11 -> boxes = source.read(BOXES, boxes);
                case 12 -> anyBox = source.read(ANY_BOX, anyBox);
                case 13 -> choice = source.read(CHOICE, choice);
                case 14 -> choices = source.read(CHOICES, choices);
                default -> throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Collections(list, nested, optional, byName, byByte, byShort, byInt, byLong,
                    byEnum, wildcard, anything, boxes, anyBox, choice, choices);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

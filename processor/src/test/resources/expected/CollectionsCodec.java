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
        sink.write(FIELDS, 0, LIST, value.list());
        sink.write(FIELDS, 1, NESTED, value.nested());
        sink.write(FIELDS, 2, OPTIONAL, value.optional());
        sink.write(FIELDS, 3, BY_NAME, value.byName());
        sink.write(FIELDS, 4, BY_BYTE, value.byByte());
        sink.write(FIELDS, 5, BY_SHORT, value.byShort());
        sink.write(FIELDS, 6, BY_INT, value.byInt());
        sink.write(FIELDS, 7, BY_LONG, value.byLong());
        sink.write(FIELDS, 8, BY_ENUM, value.byEnum());
        sink.write(FIELDS, 9, WILDCARD, value.wildcard());
        sink.write(FIELDS, 10, ANYTHING, value.anything());
        sink.write(FIELDS, 11, BOXES, value.boxes());
        sink.write(FIELDS, 12, ANY_BOX, value.anyBox());
        sink.write(FIELDS, 13, CHOICE, value.choice());
        sink.write(FIELDS, 14, CHOICES, value.choices());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
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
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    list = source.read(LIST, list);
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    nested = source.read(NESTED, nested);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    optional = source.read(OPTIONAL, optional);
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    byName = source.read(BY_NAME, byName);
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    byByte = source.read(BY_BYTE, byByte);
                    field = record.next();
                    if (field != 5) {
                        break;
                    }
                case 5:
                    byShort = source.read(BY_SHORT, byShort);
                    field = record.next();
                    if (field != 6) {
                        break;
                    }
                case 6:
                    byInt = source.read(BY_INT, byInt);
                    field = record.next();
                    if (field != 7) {
                        break;
                    }
                case 7:
                    byLong = source.read(BY_LONG, byLong);
                    field = record.next();
                    if (field != 8) {
                        break;
                    }
                case 8:
                    byEnum = source.read(BY_ENUM, byEnum);
                    field = record.next();
                    if (field != 9) {
                        break;
                    }
                case 9:
                    wildcard = source.read(WILDCARD, wildcard);
                    field = record.next();
                    if (field != 10) {
                        break;
                    }
                case 10:
                    anything = source.read(ANYTHING, anything);
                    field = record.next();
                    if (field != 11) {
                        break;
                    }
                case 11:
                    boxes = source.read(BOXES, boxes);
                    field = record.next();
                    if (field != 12) {
                        break;
                    }
                case 12:
                    anyBox = source.read(ANY_BOX, anyBox);
                    field = record.next();
                    if (field != 13) {
                        break;
                    }
                case 13:
                    choice = source.read(CHOICE, choice);
                    field = record.next();
                    if (field != 14) {
                        break;
                    }
                case 14:
                    choices = source.read(CHOICES, choices);
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
            return new Collections(list, nested, optional, byName, byByte, byShort, byInt, byLong,
                    byEnum, wildcard, anything, boxes, anyBox, choice, choices);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

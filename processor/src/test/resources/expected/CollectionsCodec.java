// Generated from the record Collections. Do not edit.
package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.MapKey;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Collections}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class CollectionsCodec implements Codec<Collections> {
    public static final CollectionsCodec INSTANCE = new CollectionsCodec();

    private static final FieldNames FIELDS = FieldNames.of("Collections", "list", "nested",
            "optional", "byName", "byByte", "byShort", "byInt", "byLong", "byEnum", "wildcard",
            "anything", "boxes", "anyBox", "choice", "choices");

    private static final Codec<List<NdArray>> LIST = Codecs.list(Codecs.ARRAY);

    private static final Codec<List<List<Optional<float[]>>>> NESTED = Codecs.list(Codecs.list(Codecs.optional(Codecs.primitiveArray(float[].class))));

    private static final Codec<Optional<String>> OPTIONAL = Codecs.optional(Codecs.STRING);

    private static final Codec<Map<String, Object>> BY_NAME = Codecs.map(MapKey.STRING,
            Codecs.dynamic());

    private static final Codec<Map<Byte, Integer>> BY_BYTE = Codecs.map(MapKey.BYTE,
            Codecs.INTEGER);

    private static final Codec<Map<Short, Integer>> BY_SHORT = Codecs.map(MapKey.SHORT,
            Codecs.INTEGER);

    private static final Codec<Map<Integer, Integer>> BY_INT = Codecs.map(MapKey.INTEGER,
            Codecs.INTEGER);

    private static final Codec<Map<Long, List<NdArray>>> BY_LONG = Codecs.map(MapKey.LONG,
            Codecs.list(Codecs.ARRAY));

    private static final Codec<Map<TimeUnit, NdArray>> BY_ENUM = Codecs.map(MapKey.enumOf(TimeUnit.class),
            Codecs.ARRAY);

    @SuppressWarnings("unchecked")
    private static final Codec<List<? extends NdArray>> WILDCARD = (Codec<List<? extends NdArray>>) (Codec<?>) Codecs.list(Codecs.ARRAY);

    @SuppressWarnings("unchecked")
    private static final Codec<Map<String, List<?>>> ANYTHING = (Codec<Map<String, List<?>>>) (Codec<?>) Codecs.map(MapKey.STRING,
            Codecs.list(Codecs.dynamic()));

    private static final Codec<List<Collections.Box<NdArray>>> BOXES = Codecs.list(Codecs.record(() -> Collections_BoxCodec.<NdArray>instance()));

    @SuppressWarnings("unchecked")
    private static final Codec<Collections.Box<?>> ANY_BOX = (Codec<Collections.Box<?>>) (Codec<?>) Codecs.record(() -> Collections_BoxCodec.INSTANCE);

    @SuppressWarnings("unchecked")
    private static final Codec<Collections.Choice<NdArray>> CHOICE = (Codec<Collections.Choice<NdArray>>) (Codec<?>) Codecs.sealed(
            Collections.Choice.class,
            new Variant<>(Collections.One.class, () -> Collections_OneCodec.INSTANCE),
            new Variant<>(Collections.Two.class, () -> Collections_TwoCodec.INSTANCE));

    @SuppressWarnings("unchecked")
    private static final Codec<List<Collections.Choice<? extends NdArray>>> CHOICES = (Codec<List<Collections.Choice<? extends NdArray>>>) (Codec<?>) Codecs.list(Codecs.sealed(
            Collections.Choice.class,
            new Variant<>(Collections.One.class, () -> Collections_OneCodec.INSTANCE),
            new Variant<>(Collections.Two.class, () -> Collections_TwoCodec.INSTANCE)));

    private CollectionsCodec() {
    }

    @Override
    public void encode(Collections value, StateSink sink) {
        sink.beginDict(15);
        sink.key("list");
        sink.write(LIST, value.list());
        sink.key("nested");
        sink.write(NESTED, value.nested());
        sink.key("optional");
        sink.write(OPTIONAL, value.optional());
        sink.key("byName");
        sink.write(BY_NAME, value.byName());
        sink.key("byByte");
        sink.write(BY_BYTE, value.byByte());
        sink.key("byShort");
        sink.write(BY_SHORT, value.byShort());
        sink.key("byInt");
        sink.write(BY_INT, value.byInt());
        sink.key("byLong");
        sink.write(BY_LONG, value.byLong());
        sink.key("byEnum");
        sink.write(BY_ENUM, value.byEnum());
        sink.key("wildcard");
        sink.write(WILDCARD, value.wildcard());
        sink.key("anything");
        sink.write(ANYTHING, value.anything());
        sink.key("boxes");
        sink.write(BOXES, value.boxes());
        sink.key("anyBox");
        sink.write(ANY_BOX, value.anyBox());
        sink.key("choice");
        sink.write(CHOICE, value.choice());
        sink.key("choices");
        sink.write(CHOICES, value.choices());
        sink.endDict();
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
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
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
        return source.hasDifferences() ? source.standIn(target) : new Collections(list, nested,
                optional, byName, byByte, byShort, byInt, byLong, byEnum, wildcard, anything, boxes,
                anyBox, choice, choices);
    }
}

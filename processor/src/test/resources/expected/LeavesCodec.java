// Generated from the record Leaves. Do not edit.
package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Leaves}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class LeavesCodec implements RecordCodec<Leaves> {
    public static final LeavesCodec INSTANCE = new LeavesCodec();

    private static final RecordFields FIELDS = RecordFields.of(Leaves.class, "aBoolean", "aByte",
            "aShort", "anInt", "aLong", "aChar", "aFloat", "aDouble", "boxedBoolean", "boxedByte",
            "boxedShort", "boxedInt", "boxedLong", "boxedChar", "boxedFloat", "boxedDouble",
            "string", "anEnum", "array", "bytes", "booleans", "shorts", "ints", "longs", "chars",
            "doubles", "dict", "value", "anything", "floats");

    private static final Codec<TimeUnit> AN_ENUM = Codecs.enumOf(TimeUnit.class);

    private static final Codec<boolean[]> BOOLEANS = Codecs.primitiveArray(boolean[].class);

    private static final Codec<short[]> SHORTS = Codecs.primitiveArray(short[].class);

    private static final Codec<int[]> INTS = Codecs.primitiveArray(int[].class);

    private static final Codec<long[]> LONGS = Codecs.primitiveArray(long[].class);

    private static final Codec<char[]> CHARS = Codecs.primitiveArray(char[].class);

    private static final Codec<double[]> DOUBLES = Codecs.primitiveArray(double[].class);

    private static final Codec<Object> ANYTHING = Codecs.dynamic();

    private static final Codec<float[]> FLOATS = Codecs.primitiveArray(float[].class);

    private LeavesCodec() {
    }

    @Override
    public void encode(Leaves value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.bool(value.aBoolean());
        sink.field(FIELDS, 1);
        sink.int64(value.aByte());
        sink.field(FIELDS, 2);
        sink.int64(value.aShort());
        sink.field(FIELDS, 3);
        sink.int64(value.anInt());
        sink.field(FIELDS, 4);
        sink.int64(value.aLong());
        sink.field(FIELDS, 5);
        sink.string(String.valueOf(value.aChar()));
        sink.field(FIELDS, 6);
        sink.float64(value.aFloat());
        sink.field(FIELDS, 7);
        sink.float64(value.aDouble());
        sink.field(FIELDS, 8);
        sink.write(Codecs.BOOLEAN, value.boxedBoolean());
        sink.field(FIELDS, 9);
        sink.write(Codecs.BYTE, value.boxedByte());
        sink.field(FIELDS, 10);
        sink.write(Codecs.SHORT, value.boxedShort());
        sink.field(FIELDS, 11);
        sink.write(Codecs.INTEGER, value.boxedInt());
        sink.field(FIELDS, 12);
        sink.write(Codecs.LONG, value.boxedLong());
        sink.field(FIELDS, 13);
        sink.write(Codecs.CHARACTER, value.boxedChar());
        sink.field(FIELDS, 14);
        sink.write(Codecs.FLOAT, value.boxedFloat());
        sink.field(FIELDS, 15);
        sink.write(Codecs.DOUBLE, value.boxedDouble());
        sink.field(FIELDS, 16);
        sink.write(Codecs.STRING, value.string());
        sink.field(FIELDS, 17);
        sink.write(AN_ENUM, value.anEnum());
        sink.field(FIELDS, 18);
        sink.write(Codecs.ARRAY, value.array());
        sink.field(FIELDS, 19);
        sink.write(Codecs.BYTES, value.bytes());
        sink.field(FIELDS, 20);
        sink.write(BOOLEANS, value.booleans());
        sink.field(FIELDS, 21);
        sink.write(SHORTS, value.shorts());
        sink.field(FIELDS, 22);
        sink.write(INTS, value.ints());
        sink.field(FIELDS, 23);
        sink.write(LONGS, value.longs());
        sink.field(FIELDS, 24);
        sink.write(CHARS, value.chars());
        sink.field(FIELDS, 25);
        sink.write(DOUBLES, value.doubles());
        sink.field(FIELDS, 26);
        sink.write(Codecs.STATE_DICT, value.dict());
        sink.field(FIELDS, 27);
        sink.write(Codecs.STATE_VALUE, value.value());
        sink.field(FIELDS, 28);
        sink.write(ANYTHING, value.anything());
        sink.field(FIELDS, 29);
        sink.write(FLOATS, value.floats());
        sink.endRecord();
    }

    @Override
    public Leaves decode(Leaves target, StateSource source) {
        boolean aBoolean = target == null ? false : target.aBoolean();
        byte aByte = target == null ? 0 : target.aByte();
        short aShort = target == null ? 0 : target.aShort();
        int anInt = target == null ? 0 : target.anInt();
        long aLong = target == null ? 0L : target.aLong();
        char aChar = target == null ? '\0' : target.aChar();
        float aFloat = target == null ? 0f : target.aFloat();
        double aDouble = target == null ? 0.0 : target.aDouble();
        Boolean boxedBoolean = target == null ? null : target.boxedBoolean();
        Byte boxedByte = target == null ? null : target.boxedByte();
        Short boxedShort = target == null ? null : target.boxedShort();
        Integer boxedInt = target == null ? null : target.boxedInt();
        Long boxedLong = target == null ? null : target.boxedLong();
        Character boxedChar = target == null ? null : target.boxedChar();
        Float boxedFloat = target == null ? null : target.boxedFloat();
        Double boxedDouble = target == null ? null : target.boxedDouble();
        String string = target == null ? null : target.string();
        TimeUnit anEnum = target == null ? null : target.anEnum();
        NdArray array = target == null ? null : target.array();
        byte[] bytes = target == null ? null : target.bytes();
        boolean[] booleans = target == null ? null : target.booleans();
        short[] shorts = target == null ? null : target.shorts();
        int[] ints = target == null ? null : target.ints();
        long[] longs = target == null ? null : target.longs();
        char[] chars = target == null ? null : target.chars();
        double[] doubles = target == null ? null : target.doubles();
        StateDict dict = target == null ? null : target.dict();
        StateValue value = target == null ? null : target.value();
        Object anything = target == null ? null : target.anything();
        float[] floats = target == null ? null : target.floats();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> aBoolean = source.bool();
                case 1 -> aByte = source.int8();
                case 2 -> aShort = source.int16();
                case 3 -> anInt = source.int32();
                case 4 -> aLong = source.int64();
                case 5 -> aChar = source.character();
                case 6 -> aFloat = source.float32();
                case 7 -> aDouble = source.float64();
                case 8 -> boxedBoolean = source.read(Codecs.BOOLEAN, boxedBoolean);
                case 9 -> boxedByte = source.read(Codecs.BYTE, boxedByte);
                case 10 -> boxedShort = source.read(Codecs.SHORT, boxedShort);
                case 11 -> boxedInt = source.read(Codecs.INTEGER, boxedInt);
                case 12 -> boxedLong = source.read(Codecs.LONG, boxedLong);
                case 13 -> boxedChar = source.read(Codecs.CHARACTER, boxedChar);
                case 14 -> boxedFloat = source.read(Codecs.FLOAT, boxedFloat);
                case 15 -> boxedDouble = source.read(Codecs.DOUBLE, boxedDouble);
                case 16 -> string = source.read(Codecs.STRING, string);
                case 17 -> anEnum = source.read(AN_ENUM, anEnum);
                case 18 -> array = source.read(Codecs.ARRAY, array);
                case 19 -> bytes = source.read(Codecs.BYTES, bytes);
                case 20 -> booleans = source.read(BOOLEANS, booleans);
                case 21 -> shorts = source.read(SHORTS, shorts);
                case 22 -> ints = source.read(INTS, ints);
                case 23 -> longs = source.read(LONGS, longs);
                case 24 -> chars = source.read(CHARS, chars);
                case 25 -> doubles = source.read(DOUBLES, doubles);
                case 26 -> dict = source.read(Codecs.STATE_DICT, dict);
                case 27 -> value = source.read(Codecs.STATE_VALUE, value);
                case 28 -> anything = source.read(ANYTHING, anything);
                case 29 -> floats = source.read(FLOATS, floats);
                default -> throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Leaves(aBoolean, aByte, aShort, anInt, aLong, aChar, aFloat, aDouble,
                    boxedBoolean, boxedByte, boxedShort, boxedInt, boxedLong, boxedChar, boxedFloat,
                    boxedDouble, string, anEnum, array, bytes, booleans, shorts, ints, longs, chars,
                    doubles, dict, value, anything, floats);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

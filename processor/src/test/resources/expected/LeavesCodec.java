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
        sink.bool(FIELDS, 0, value.aBoolean());
        sink.int64(FIELDS, 1, value.aByte());
        sink.int64(FIELDS, 2, value.aShort());
        sink.int64(FIELDS, 3, value.anInt());
        sink.int64(FIELDS, 4, value.aLong());
        sink.string(FIELDS, 5, String.valueOf(value.aChar()));
        sink.float64(FIELDS, 6, value.aFloat());
        sink.float64(FIELDS, 7, value.aDouble());
        sink.write(FIELDS, 8, Codecs.BOOLEAN, value.boxedBoolean());
        sink.write(FIELDS, 9, Codecs.BYTE, value.boxedByte());
        sink.write(FIELDS, 10, Codecs.SHORT, value.boxedShort());
        sink.write(FIELDS, 11, Codecs.INTEGER, value.boxedInt());
        sink.write(FIELDS, 12, Codecs.LONG, value.boxedLong());
        sink.write(FIELDS, 13, Codecs.CHARACTER, value.boxedChar());
        sink.write(FIELDS, 14, Codecs.FLOAT, value.boxedFloat());
        sink.write(FIELDS, 15, Codecs.DOUBLE, value.boxedDouble());
        sink.string(FIELDS, 16, value.string());
        sink.write(FIELDS, 17, AN_ENUM, value.anEnum());
        sink.write(FIELDS, 18, Codecs.ARRAY, value.array());
        sink.write(FIELDS, 19, Codecs.BYTES, value.bytes());
        sink.write(FIELDS, 20, BOOLEANS, value.booleans());
        sink.write(FIELDS, 21, SHORTS, value.shorts());
        sink.write(FIELDS, 22, INTS, value.ints());
        sink.write(FIELDS, 23, LONGS, value.longs());
        sink.write(FIELDS, 24, CHARS, value.chars());
        sink.write(FIELDS, 25, DOUBLES, value.doubles());
        sink.write(FIELDS, 26, Codecs.STATE_DICT, value.dict());
        sink.write(FIELDS, 27, Codecs.STATE_VALUE, value.value());
        sink.write(FIELDS, 28, ANYTHING, value.anything());
        sink.write(FIELDS, 29, FLOATS, value.floats());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
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
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    aBoolean = source.bool();
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    aByte = source.int8();
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    aShort = source.int16();
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    anInt = source.int32();
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    aLong = source.int64();
                    field = record.next();
                    if (field != 5) {
                        break;
                    }
                case 5:
                    aChar = source.character();
                    field = record.next();
                    if (field != 6) {
                        break;
                    }
                case 6:
                    aFloat = source.float32();
                    field = record.next();
                    if (field != 7) {
                        break;
                    }
                case 7:
                    aDouble = source.float64();
                    field = record.next();
                    if (field != 8) {
                        break;
                    }
                case 8:
                    boxedBoolean = source.read(Codecs.BOOLEAN, boxedBoolean);
                    field = record.next();
                    if (field != 9) {
                        break;
                    }
                case 9:
                    boxedByte = source.read(Codecs.BYTE, boxedByte);
                    field = record.next();
                    if (field != 10) {
                        break;
                    }
                case 10:
                    boxedShort = source.read(Codecs.SHORT, boxedShort);
                    field = record.next();
                    if (field != 11) {
                        break;
                    }
                case 11:
                    boxedInt = source.read(Codecs.INTEGER, boxedInt);
                    field = record.next();
                    if (field != 12) {
                        break;
                    }
                case 12:
                    boxedLong = source.read(Codecs.LONG, boxedLong);
                    field = record.next();
                    if (field != 13) {
                        break;
                    }
                case 13:
                    boxedChar = source.read(Codecs.CHARACTER, boxedChar);
                    field = record.next();
                    if (field != 14) {
                        break;
                    }
                case 14:
                    boxedFloat = source.read(Codecs.FLOAT, boxedFloat);
                    field = record.next();
                    if (field != 15) {
                        break;
                    }
                case 15:
                    boxedDouble = source.read(Codecs.DOUBLE, boxedDouble);
                    field = record.next();
                    if (field != 16) {
                        break;
                    }
                case 16:
                    string = source.string(string);
                    field = record.next();
                    if (field != 17) {
                        break;
                    }
                case 17:
                    anEnum = source.read(AN_ENUM, anEnum);
                    field = record.next();
                    if (field != 18) {
                        break;
                    }
                case 18:
                    array = source.read(Codecs.ARRAY, array);
                    field = record.next();
                    if (field != 19) {
                        break;
                    }
                case 19:
                    bytes = source.read(Codecs.BYTES, bytes);
                    field = record.next();
                    if (field != 20) {
                        break;
                    }
                case 20:
                    booleans = source.read(BOOLEANS, booleans);
                    field = record.next();
                    if (field != 21) {
                        break;
                    }
                case 21:
                    shorts = source.read(SHORTS, shorts);
                    field = record.next();
                    if (field != 22) {
                        break;
                    }
                case 22:
                    ints = source.read(INTS, ints);
                    field = record.next();
                    if (field != 23) {
                        break;
                    }
                case 23:
                    longs = source.read(LONGS, longs);
                    field = record.next();
                    if (field != 24) {
                        break;
                    }
                case 24:
                    chars = source.read(CHARS, chars);
                    field = record.next();
                    if (field != 25) {
                        break;
                    }
                case 25:
                    doubles = source.read(DOUBLES, doubles);
                    field = record.next();
                    if (field != 26) {
                        break;
                    }
                case 26:
                    dict = source.read(Codecs.STATE_DICT, dict);
                    field = record.next();
                    if (field != 27) {
                        break;
                    }
                case 27:
                    value = source.read(Codecs.STATE_VALUE, value);
                    field = record.next();
                    if (field != 28) {
                        break;
                    }
                case 28:
                    anything = source.read(ANYTHING, anything);
                    field = record.next();
                    if (field != 29) {
                        break;
                    }
                case 29:
                    floats = source.read(FLOATS, floats);
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

// Generated from the record Defaults. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordHistory;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Defaults}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class DefaultsCodec<T, N extends Number> implements RecordCodec<Defaults<T, N>> {
    @SuppressWarnings("rawtypes")
    public static final DefaultsCodec INSTANCE = new DefaultsCodec();

    @SuppressWarnings("unchecked")
    private static final RecordHistory HISTORY = RecordHistory.builder()
            .unknownVersion(1)
            .migrate("migrate", (state, context) -> Defaults.migrate(state))
            .unknownVersion(2)
            .migrate("migrate", (state, context) -> Defaults.migrate(state, context))
            .rename("names", "name")
            .remove("gone")
            .remove("of\u2028lines")
            .orElse("octet", sink -> sink.int64((byte) -128))
            .orElse("hex", sink -> sink.write(Codecs.SHORT, (short) 127))
            .orElse("thousand", sink -> sink.int64(1000))
            .orElse("mask", sink -> sink.int64(-1))
            .orElse("octal", sink -> sink.int64(8))
            .orElse("least", sink -> sink.int64(-9223372036854775808L))
            .orElse("bits", sink -> sink.write(Codecs.LONG, 3L))
            .orElse("tenth", sink -> sink.float64(0.1f))
            .orElse("notANumber", sink -> sink.write(Codecs.FLOAT, Float.NaN))
            .orElse("infinite", sink -> sink.float64(Double.NEGATIVE_INFINITY))
            .orElse("eight", sink -> sink.float64(8.0))
            .orElse("negativeZero", sink -> sink.write(Codecs.DOUBLE, -0.0))
            .orElse("flag", sink -> sink.bool(true))
            .orElse("quote", sink -> sink.string(String.valueOf('\'')))
            .orElse("backslash", sink -> sink.string(String.valueOf('\\')))
            .orElse("newLine", sink -> sink.write(Codecs.CHARACTER, '\012'))
            .orElse("umlaut", sink -> sink.string(String.valueOf('\u00e4')))
            .orElse("empty", sink -> sink.write(Codecs.STRING, ""))
            .orElse("escaped", sink -> sink.write(Codecs.STRING, "\"$L\" \\ \t"))
            .orElse("separated", sink -> sink.write(Codecs.STRING, "\u2028\012'\ud83d"))
            .orElse("mode", sink -> sink.write(INSTANCE.modeCodec, Defaults.Mode.OLD))
            .orElse("name", sink -> sink.nothing())
            .orElse("count", sink -> sink.nothing())
            .orElse("seven", sink -> sink.write(Codecs.OPTIONAL_INT, Defaults.noSeven()))
            .orElse("ones", sink -> sink.write(Codecs.DOUBLE, Defaults.one()))
            .orElse("items", sink -> sink.write(INSTANCE.itemsCodec, Defaults.noItems()))
            .orElse("number", sink -> sink.write(INSTANCE.numberCodec, Defaults.aNumber()))
            .orElse("item", sink -> sink.write(INSTANCE.itemCodec, Defaults.anything()))
            .build();

    private static final RecordFields FIELDS = RecordFields.of(Defaults.class, "octet", "hex",
            "thousand", "mask", "octal", "least", "bits", "tenth", "notANumber", "infinite",
            "eight", "negativeZero", "flag", "quote", "backslash", "newLine", "umlaut", "empty",
            "escaped", "separated", "mode", "name", "count", "seven", "ones", "items", "number",
            "item").version(3, HISTORY).formerly("example.Older", "example.Old$Defaults");

    private final Codec<Defaults.Mode> modeCodec = Codecs.enumOf(Defaults.Mode.class);

    private final Codec<Optional<String>> nameCodec = Codecs.optional(Codecs.STRING);

    private final Codec<List<T>> itemsCodec = Codecs.list(Codecs.dynamic());

    private final Codec<N> numberCodec = Codecs.dynamic(Number.class);

    private final Codec<T> itemCodec = Codecs.dynamic();

    private DefaultsCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <T, N extends Number> DefaultsCodec<T, N> instance() {
        return INSTANCE;
    }

    @Override
    public void encode(Defaults<T, N> value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.int64(FIELDS, 0, value.octet());
        sink.write(FIELDS, 1, Codecs.SHORT, value.hex());
        sink.int64(FIELDS, 2, value.thousand());
        sink.int64(FIELDS, 3, value.mask());
        sink.int64(FIELDS, 4, value.octal());
        sink.int64(FIELDS, 5, value.least());
        sink.write(FIELDS, 6, Codecs.LONG, value.bits());
        sink.float64(FIELDS, 7, value.tenth());
        sink.write(FIELDS, 8, Codecs.FLOAT, value.notANumber());
        sink.float64(FIELDS, 9, value.infinite());
        sink.float64(FIELDS, 10, value.eight());
        sink.write(FIELDS, 11, Codecs.DOUBLE, value.negativeZero());
        sink.bool(FIELDS, 12, value.flag());
        sink.string(FIELDS, 13, String.valueOf(value.quote()));
        sink.string(FIELDS, 14, String.valueOf(value.backslash()));
        sink.write(FIELDS, 15, Codecs.CHARACTER, value.newLine());
        sink.string(FIELDS, 16, String.valueOf(value.umlaut()));
        sink.string(FIELDS, 17, value.empty());
        sink.string(FIELDS, 18, value.escaped());
        sink.string(FIELDS, 19, value.separated());
        sink.write(FIELDS, 20, modeCodec, value.mode());
        sink.write(FIELDS, 21, nameCodec, value.name());
        sink.write(FIELDS, 22, Codecs.OPTIONAL_INT, value.count());
        sink.write(FIELDS, 23, Codecs.OPTIONAL_INT, value.seven());
        sink.write(FIELDS, 24, Codecs.DOUBLE, value.ones());
        sink.write(FIELDS, 25, itemsCodec, value.items());
        sink.write(FIELDS, 26, numberCodec, value.number());
        sink.write(FIELDS, 27, itemCodec, value.item());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
    public Defaults<T, N> decode(Defaults<T, N> target, StateSource source) {
        if (source.storedVersion(FIELDS) < 3) {
            return source.migrate(FIELDS, this, target);
        }
        byte octet = target == null ? 0 : target.octet();
        Short hex = target == null ? null : target.hex();
        int thousand = target == null ? 0 : target.thousand();
        int mask = target == null ? 0 : target.mask();
        int octal = target == null ? 0 : target.octal();
        long least = target == null ? 0L : target.least();
        Long bits = target == null ? null : target.bits();
        float tenth = target == null ? 0f : target.tenth();
        Float notANumber = target == null ? null : target.notANumber();
        double infinite = target == null ? 0.0 : target.infinite();
        double eight = target == null ? 0.0 : target.eight();
        Double negativeZero = target == null ? null : target.negativeZero();
        boolean flag = target == null ? false : target.flag();
        char quote = target == null ? '\0' : target.quote();
        char backslash = target == null ? '\0' : target.backslash();
        Character newLine = target == null ? null : target.newLine();
        char umlaut = target == null ? '\0' : target.umlaut();
        String empty = target == null ? null : target.empty();
        String escaped = target == null ? null : target.escaped();
        String separated = target == null ? null : target.separated();
        Defaults.Mode mode = target == null ? null : target.mode();
        Optional<String> name = target == null ? null : target.name();
        OptionalInt count = target == null ? null : target.count();
        OptionalInt seven = target == null ? null : target.seven();
        Double ones = target == null ? null : target.ones();
        List<T> items = target == null ? null : target.items();
        N number = target == null ? null : target.number();
        T item = target == null ? null : target.item();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    octet = source.int8();
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    hex = source.read(Codecs.SHORT, hex);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    thousand = source.int32();
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    mask = source.int32();
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    octal = source.int32();
                    field = record.next();
                    if (field != 5) {
                        break;
                    }
                case 5:
                    least = source.int64();
                    field = record.next();
                    if (field != 6) {
                        break;
                    }
                case 6:
                    bits = source.read(Codecs.LONG, bits);
                    field = record.next();
                    if (field != 7) {
                        break;
                    }
                case 7:
                    tenth = source.float32();
                    field = record.next();
                    if (field != 8) {
                        break;
                    }
                case 8:
                    notANumber = source.read(Codecs.FLOAT, notANumber);
                    field = record.next();
                    if (field != 9) {
                        break;
                    }
                case 9:
                    infinite = source.float64();
                    field = record.next();
                    if (field != 10) {
                        break;
                    }
                case 10:
                    eight = source.float64();
                    field = record.next();
                    if (field != 11) {
                        break;
                    }
                case 11:
                    negativeZero = source.read(Codecs.DOUBLE, negativeZero);
                    field = record.next();
                    if (field != 12) {
                        break;
                    }
                case 12:
                    flag = source.bool();
                    field = record.next();
                    if (field != 13) {
                        break;
                    }
                case 13:
                    quote = source.character();
                    field = record.next();
                    if (field != 14) {
                        break;
                    }
                case 14:
                    backslash = source.character();
                    field = record.next();
                    if (field != 15) {
                        break;
                    }
                case 15:
                    newLine = source.read(Codecs.CHARACTER, newLine);
                    field = record.next();
                    if (field != 16) {
                        break;
                    }
                case 16:
                    umlaut = source.character();
                    field = record.next();
                    if (field != 17) {
                        break;
                    }
                case 17:
                    empty = source.string(empty);
                    field = record.next();
                    if (field != 18) {
                        break;
                    }
                case 18:
                    escaped = source.string(escaped);
                    field = record.next();
                    if (field != 19) {
                        break;
                    }
                case 19:
                    separated = source.string(separated);
                    field = record.next();
                    if (field != 20) {
                        break;
                    }
                case 20:
                    mode = source.read(modeCodec, mode);
                    field = record.next();
                    if (field != 21) {
                        break;
                    }
                case 21:
                    name = source.read(nameCodec, name);
                    field = record.next();
                    if (field != 22) {
                        break;
                    }
                case 22:
                    count = source.read(Codecs.OPTIONAL_INT, count);
                    field = record.next();
                    if (field != 23) {
                        break;
                    }
                case 23:
                    seven = source.read(Codecs.OPTIONAL_INT, seven);
                    field = record.next();
                    if (field != 24) {
                        break;
                    }
                case 24:
                    ones = source.read(Codecs.DOUBLE, ones);
                    field = record.next();
                    if (field != 25) {
                        break;
                    }
                case 25:
                    items = source.read(itemsCodec, items);
                    field = record.next();
                    if (field != 26) {
                        break;
                    }
                case 26:
                    number = source.read(numberCodec, number);
                    field = record.next();
                    if (field != 27) {
                        break;
                    }
                case 27:
                    item = source.read(itemCodec, item);
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
            return new Defaults<T, N>(octet, hex, thousand, mask, octal, least, bits, tenth,
                    notANumber, infinite, eight, negativeZero, flag, quote, backslash, newLine,
                    umlaut, empty, escaped, separated, mode, name, count, seven, ones, items,
                    number, item);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

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
        sink.field(FIELDS, 0);
        sink.int64(value.octet());
        sink.field(FIELDS, 1);
        sink.write(Codecs.SHORT, value.hex());
        sink.field(FIELDS, 2);
        sink.int64(value.thousand());
        sink.field(FIELDS, 3);
        sink.int64(value.mask());
        sink.field(FIELDS, 4);
        sink.int64(value.octal());
        sink.field(FIELDS, 5);
        sink.int64(value.least());
        sink.field(FIELDS, 6);
        sink.write(Codecs.LONG, value.bits());
        sink.field(FIELDS, 7);
        sink.float64(value.tenth());
        sink.field(FIELDS, 8);
        sink.write(Codecs.FLOAT, value.notANumber());
        sink.field(FIELDS, 9);
        sink.float64(value.infinite());
        sink.field(FIELDS, 10);
        sink.float64(value.eight());
        sink.field(FIELDS, 11);
        sink.write(Codecs.DOUBLE, value.negativeZero());
        sink.field(FIELDS, 12);
        sink.bool(value.flag());
        sink.field(FIELDS, 13);
        sink.string(String.valueOf(value.quote()));
        sink.field(FIELDS, 14);
        sink.string(String.valueOf(value.backslash()));
        sink.field(FIELDS, 15);
        sink.write(Codecs.CHARACTER, value.newLine());
        sink.field(FIELDS, 16);
        sink.string(String.valueOf(value.umlaut()));
        sink.field(FIELDS, 17);
        sink.write(Codecs.STRING, value.empty());
        sink.field(FIELDS, 18);
        sink.write(Codecs.STRING, value.escaped());
        sink.field(FIELDS, 19);
        sink.write(Codecs.STRING, value.separated());
        sink.field(FIELDS, 20);
        sink.write(modeCodec, value.mode());
        sink.field(FIELDS, 21);
        sink.write(nameCodec, value.name());
        sink.field(FIELDS, 22);
        sink.write(Codecs.OPTIONAL_INT, value.count());
        sink.field(FIELDS, 23);
        sink.write(Codecs.OPTIONAL_INT, value.seven());
        sink.field(FIELDS, 24);
        sink.write(Codecs.DOUBLE, value.ones());
        sink.field(FIELDS, 25);
        sink.write(itemsCodec, value.items());
        sink.field(FIELDS, 26);
        sink.write(numberCodec, value.number());
        sink.field(FIELDS, 27);
        sink.write(itemCodec, value.item());
        sink.endRecord();
    }

    @Override
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
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> octet = source.int8();
                case 1 -> hex = source.read(Codecs.SHORT, hex);
                case 2 -> thousand = source.int32();
                case 3 -> mask = source.int32();
                case 4 -> octal = source.int32();
                case 5 -> least = source.int64();
                case 6 -> bits = source.read(Codecs.LONG, bits);
                case 7 -> tenth = source.float32();
                case 8 -> notANumber = source.read(Codecs.FLOAT, notANumber);
                case 9 -> infinite = source.float64();
                case 10 -> eight = source.float64();
                case 11 -> negativeZero = source.read(Codecs.DOUBLE, negativeZero);
                case 12 -> flag = source.bool();
                case 13 -> quote = source.character();
                case 14 -> backslash = source.character();
                case 15 -> newLine = source.read(Codecs.CHARACTER, newLine);
                case 16 -> umlaut = source.character();
                case 17 -> empty = source.read(Codecs.STRING, empty);
                case 18 -> escaped = source.read(Codecs.STRING, escaped);
                case 19 -> separated = source.read(Codecs.STRING, separated);
                case 20 -> mode = source.read(modeCodec, mode);
                case 21 -> name = source.read(nameCodec, name);
                case 22 -> count = source.read(Codecs.OPTIONAL_INT, count);
                case 23 -> seven = source.read(Codecs.OPTIONAL_INT, seven);
                case 24 -> ones = source.read(Codecs.DOUBLE, ones);
                case 25 -> items = source.read(itemsCodec, items);
                case 26 -> number = source.read(numberCodec, number);
                case 27 -> item = source.read(itemCodec, item);
                default -> throw new AssertionError(field);
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

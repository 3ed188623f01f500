// Generated from the record Awkward. Do not edit.
package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Awkward}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class AwkwardCodec implements Codec<Awkward> {
    public static final AwkwardCodec INSTANCE = new AwkwardCodec();

    private static final FieldNames FIELDS = FieldNames.of("Awkward", "target", "source", "fields",
            "FIELDS", "field", "Codecs", "INSTANCE", "value", "VALUE", "sink", "yield", "record",
            "a \"quoted\" $L key/with slash\n");

    private static final Codec<List<NdArray>> FIELDS_ = Codecs.list(Codecs.ARRAY);

    private static final Codec<List<NdArray>> FIELDS__ = Codecs.list(Codecs.ARRAY);

    private static final Codec<List<String>> VALUE = Codecs.list(Codecs.STRING);

    private static final Codec<List<String>> VALUE_ = Codecs.list(Codecs.STRING);

    private AwkwardCodec() {
    }

    @Override
    public void encode(Awkward value, StateSink sink) {
        sink.beginDict(13);
        sink.key("target");
        sink.int64(value.target());
        sink.key("source");
        sink.write(Codecs.ARRAY, value.source());
        sink.key("fields");
        sink.write(FIELDS_, value.fields());
        sink.key("FIELDS");
        sink.write(FIELDS__, value.FIELDS());
        sink.key("field");
        sink.int64(value.field());
        sink.key("Codecs");
        sink.write(Codecs.ARRAY, value.Codecs());
        sink.key("INSTANCE");
        sink.write(Codecs.ARRAY, value.INSTANCE());
        sink.key("value");
        sink.write(VALUE, value.value());
        sink.key("VALUE");
        sink.write(VALUE_, value.VALUE());
        sink.key("sink");
        sink.string(String.valueOf(value.sink()));
        sink.key("yield");
        sink.int64(value.yield());
        sink.key("record");
        sink.int64(value.record());
        sink.key("a \"quoted\" $L key/with slash\n");
        sink.float64(value.$L());
        sink.endDict();
    }

    @Override
    public Awkward decode(Awkward target, StateSource source) {
        int target_ = target == null ? 0 : target.target();
        NdArray source_ = target == null ? null : target.source();
        List<NdArray> fields_ = target == null ? null : target.fields();
        List<NdArray> FIELDS___ = target == null ? null : target.FIELDS();
        int field_ = target == null ? 0 : target.field();
        NdArray Codecs_ = target == null ? null : target.Codecs();
        NdArray INSTANCE__ = target == null ? null : target.INSTANCE();
        List<String> value = target == null ? null : target.value();
        List<String> VALUE__ = target == null ? null : target.VALUE();
        char sink = target == null ? '\0' : target.sink();
        int yield_ = target == null ? 0 : target.yield();
        int record = target == null ? 0 : target.record();
        double $L = target == null ? 0.0 : target.$L();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> target_ = source.int32();
                case 1 -> source_ = source.read(Codecs.ARRAY, source_);
                case 2 -> fields_ = source.read(FIELDS_, fields_);
                case 3 -> FIELDS___ = source.read(FIELDS__, FIELDS___);
                case 4 -> field_ = source.int32();
                case 5 -> Codecs_ = source.read(Codecs.ARRAY, Codecs_);
                case 6 -> INSTANCE__ = source.read(Codecs.ARRAY, INSTANCE__);
                case 7 -> value = source.read(VALUE, value);
                case 8 -> VALUE__ = source.read(VALUE_, VALUE__);
                case 9 -> sink = source.character();
                case 10 -> yield_ = source.int32();
                case 11 -> record = source.int32();
                case 12 -> $L = source.float64();
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Awkward(target_, source_,
                fields_, FIELDS___, field_, Codecs_, INSTANCE__, value, VALUE__, sink, yield_,
                record, $L);
    }
}

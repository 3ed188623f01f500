// Generated from the record Awkward. Do not edit.
package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Awkward}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class AwkwardCodec implements RecordCodec<Awkward> {
    public static final AwkwardCodec INSTANCE = new AwkwardCodec();

    private static final RecordFields FIELDS = RecordFields.of(Awkward.class, "target", "source",
            "fields", "FIELDS", "field", "Codecs", "INSTANCE", "value", "VALUE", "sink", "yield",
            "record", "a \"quoted\" $L key/with slash\n");

    private static final Codec<List<NdArray>> FIELDS_ = Codecs.list(Codecs.ARRAY);

    private static final Codec<List<NdArray>> FIELDS__ = Codecs.list(Codecs.ARRAY);

    private static final Codec<List<String>> VALUE = Codecs.list(Codecs.STRING);

    private static final Codec<List<String>> VALUE_ = Codecs.list(Codecs.STRING);

    private AwkwardCodec() {
    }

    @Override
    public void encode(Awkward value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.int64(value.target());
        sink.field(FIELDS, 1);
        sink.write(Codecs.ARRAY, value.source());
        sink.field(FIELDS, 2);
        sink.write(FIELDS_, value.fields());
        sink.field(FIELDS, 3);
        sink.write(FIELDS__, value.FIELDS());
        sink.field(FIELDS, 4);
        sink.int64(value.field());
        sink.field(FIELDS, 5);
        sink.write(Codecs.ARRAY, value.Codecs());
        sink.field(FIELDS, 6);
        sink.write(Codecs.ARRAY, value.INSTANCE());
        sink.field(FIELDS, 7);
        sink.write(VALUE, value.value());
        sink.field(FIELDS, 8);
        sink.write(VALUE_, value.VALUE());
        sink.field(FIELDS, 9);
        sink.string(String.valueOf(value.sink()));
        sink.field(FIELDS, 10);
        sink.int64(value.yield());
        sink.field(FIELDS, 11);
        sink.int64(value.record());
        sink.field(FIELDS, 12);
        sink.float64(value.$L());
        sink.endRecord();
    }

    @Override
    public Awkward decode(Awkward target, StateSource source) {
        int target_ = target == null ? 0 : target.target();
        NdArray source_ = target == null ? null : target.source();
        List<NdArray> fields = target == null ? null : target.fields();
        List<NdArray> FIELDS___ = target == null ? null : target.FIELDS();
        int field_ = target == null ? 0 : target.field();
        NdArray Codecs_ = target == null ? null : target.Codecs();
        NdArray INSTANCE_ = target == null ? null : target.INSTANCE();
        List<String> value = target == null ? null : target.value();
        List<String> VALUE__ = target == null ? null : target.VALUE();
        char sink = target == null ? '\0' : target.sink();
        int yield_ = target == null ? 0 : target.yield();
        int record_ = target == null ? 0 : target.record();
        double $L = target == null ? 0.0 : target.$L();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> target_ = source.int32();
                case 1 -> source_ = source.read(Codecs.ARRAY, source_);
                case 2 -> fields = source.read(FIELDS_, fields);
                case 3 -> FIELDS___ = source.read(FIELDS__, FIELDS___);
                case 4 -> field_ = source.int32();
                case 5 -> Codecs_ = source.read(Codecs.ARRAY, Codecs_);
                case 6 -> INSTANCE_ = source.read(Codecs.ARRAY, INSTANCE_);
                case 7 -> value = source.read(VALUE, value);
                case 8 -> VALUE__ = source.read(VALUE_, VALUE__);
                case 9 -> sink = source.character();
                case 10 -> yield_ = source.int32();
                case 11 -> record_ = source.int32();
                case 12 -> $L = source.float64();
                default -> throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Awkward(target_, source_, fields, FIELDS___, field_, Codecs_, INSTANCE_,
                    value, VALUE__, sink, yield_, record_, $L);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

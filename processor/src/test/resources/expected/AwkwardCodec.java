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
        sink.int64(FIELDS, 0, value.target());
        sink.write(FIELDS, 1, Codecs.ARRAY, value.source());
        sink.write(FIELDS, 2, FIELDS_, value.fields());
        sink.write(FIELDS, 3, FIELDS__, value.FIELDS());
        sink.int64(FIELDS, 4, value.field());
        sink.write(FIELDS, 5, Codecs.ARRAY, value.Codecs());
        sink.write(FIELDS, 6, Codecs.ARRAY, value.INSTANCE());
        sink.write(FIELDS, 7, VALUE, value.value());
        sink.write(FIELDS, 8, VALUE_, value.VALUE());
        sink.string(FIELDS, 9, String.valueOf(value.sink()));
        sink.int64(FIELDS, 10, value.yield());
        sink.int64(FIELDS, 11, value.record());
        sink.float64(FIELDS, 12, value.$L());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
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
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    target_ = source.int32();
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    source_ = source.read(Codecs.ARRAY, source_);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    fields = source.read(FIELDS_, fields);
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    FIELDS___ = source.read(FIELDS__, FIELDS___);
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    field_ = source.int32();
                    field = record.next();
                    if (field != 5) {
                        break;
                    }
                case 5:
                    Codecs_ = source.read(Codecs.ARRAY, Codecs_);
                    field = record.next();
                    if (field != 6) {
                        break;
                    }
                case 6:
                    INSTANCE_ = source.read(Codecs.ARRAY, INSTANCE_);
                    field = record.next();
                    if (field != 7) {
                        break;
                    }
                case 7:
                    value = source.read(VALUE, value);
                    field = record.next();
                    if (field != 8) {
                        break;
                    }
                case 8:
                    VALUE__ = source.read(VALUE_, VALUE__);
                    field = record.next();
                    if (field != 9) {
                        break;
                    }
                case 9:
                    sink = source.character();
                    field = record.next();
                    if (field != 10) {
                        break;
                    }
                case 10:
                    yield_ = source.int32();
                    field = record.next();
                    if (field != 11) {
                        break;
                    }
                case 11:
                    record_ = source.int32();
                    field = record.next();
                    if (field != 12) {
                        break;
                    }
                case 12:
                    $L = source.float64();
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
            return new Awkward(target_, source_, fields, FIELDS___, field_, Codecs_, INSTANCE_,
                    value, VALUE__, sink, yield_, record_, $L);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

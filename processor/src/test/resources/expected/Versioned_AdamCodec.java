// Generated from the record Versioned.Adam. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Versioned.Adam}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Versioned_AdamCodec<T> implements RecordCodec<Versioned.Adam<T>> {
    @SuppressWarnings("rawtypes")
    public static final Versioned_AdamCodec INSTANCE = new Versioned_AdamCodec();

    private static final RecordFields FIELDS = RecordFields.of(Versioned.Adam.class, "first",
            "second").version(12);

    private final Codec<T> firstCodec = Codecs.dynamic();

    private final Codec<T> secondCodec = Codecs.dynamic();

    private Versioned_AdamCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <T> Versioned_AdamCodec<T> instance() {
        return INSTANCE;
    }

    @Override
    public void encode(Versioned.Adam<T> value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.write(FIELDS, 0, firstCodec, value.first());
        sink.write(FIELDS, 1, secondCodec, value.second());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
    public Versioned.Adam<T> decode(Versioned.Adam<T> target, StateSource source) {
        T first = target == null ? null : target.first();
        T second = target == null ? null : target.second();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    first = source.read(firstCodec, first);
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    second = source.read(secondCodec, second);
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
            return new Versioned.Adam<T>(first, second);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

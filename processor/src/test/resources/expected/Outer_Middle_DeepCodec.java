// Generated from the record Outer.Middle.Deep. Do not edit.
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
 * Codec of {@link Outer.Middle.Deep}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class Outer_Middle_DeepCodec implements RecordCodec<Outer.Middle.Deep> {
    public static final Outer_Middle_DeepCodec INSTANCE = new Outer_Middle_DeepCodec();

    private static final RecordFields FIELDS = RecordFields.of(Outer.Middle.Deep.class, "open");

    private static final Codec<Outer.Open> OPEN = Codecs.record(() -> Outer_OpenCodec.INSTANCE);

    private Outer_Middle_DeepCodec() {
    }

    @Override
    public void encode(Outer.Middle.Deep value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.write(OPEN, value.open());
        sink.endRecord();
    }

    @Override
    public Outer.Middle.Deep decode(Outer.Middle.Deep target, StateSource source) {
        Outer.Open open = target == null ? null : target.open();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> open = source.read(OPEN, open);
                default -> throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Outer.Middle.Deep(open);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

// Generated from the record Marked. Do not edit.
package example;

import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Codec of {@link Marked}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
@NullUnmarked
public final class MarkedCodec implements Codec<Marked> {
    public static final MarkedCodec INSTANCE = new MarkedCodec();

    private static final FieldNames FIELDS = FieldNames.of("Marked", "weights");

    private MarkedCodec() {
    }

    @Override
    public void encode(Marked value, StateSink sink) {
        sink.beginDict(1);
        sink.key("weights");
        sink.write(Codecs.ARRAY, value.weights());
        sink.endDict();
    }

    @Override
    public Marked decode(Marked target, StateSource source) {
        NdArray weights = target == null ? null : target.weights();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> weights = source.read(Codecs.ARRAY, weights);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Marked(weights);
    }
}

// Generated from the record Pair. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import io.github.pytree4j.codec.generated.Variant;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Pair}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class PairCodec<A, B extends Comparable<B>, S extends Pair.Shape>
        implements RecordCodec<Pair<A, B, S>> {
    @SuppressWarnings("rawtypes")
    public static final PairCodec INSTANCE = new PairCodec();

    private static final RecordFields FIELDS = RecordFields.of(Pair.class, "first", "second",
            "shape", "names", "more");

    private final Codec<A> firstCodec = Codecs.dynamic();

    private final Codec<List<B>> secondCodec = Codecs.list(Codecs.dynamic(Comparable.class));

    @SuppressWarnings("unchecked")
    private final Codec<S> shapeCodec = (Codec<S>) (Codec<?>)
            Codecs.sealed(
                    Pair.Shape.class,
                    new Variant<>(Pair.Circle.class, () -> Pair_CircleCodec.INSTANCE));

    private final Codec<List<String>> namesCodec = Codecs.list(Codecs.STRING);

    @SuppressWarnings("unchecked")
    private final Codec<List<List<? extends A>>> moreCodec =
            (Codec<List<List<? extends A>>>) (Codec<?>) Codecs.list(Codecs.list(Codecs.dynamic()));

    private PairCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <A, B extends Comparable<B>, S extends Pair.Shape> PairCodec<A, B, S> instance() {
        return INSTANCE;
    }

    @Override
    public void encode(Pair<A, B, S> value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.write(firstCodec, value.first());
        sink.field(FIELDS, 1);
        sink.write(secondCodec, value.second());
        sink.field(FIELDS, 2);
        sink.write(shapeCodec, value.shape());
        sink.field(FIELDS, 3);
        sink.write(namesCodec, value.names());
        sink.field(FIELDS, 4);
        sink.write(moreCodec, value.more());
        sink.endRecord();
    }

    @Override
    public Pair<A, B, S> decode(Pair<A, B, S> target, StateSource source) {
        if (target == null && !source.isExamination()) {
            source.noExample(FIELDS);
            return null;
        }
        A first = target == null ? null : target.first();
        List<B> second = target == null ? null : target.second();
        S shape = target == null ? null : target.shape();
        List<String> names = target == null ? null : target.names();
        List<List<? extends A>> more = target == null ? null : target.more();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> first = source.read(firstCodec, first);
                case 1 -> second = source.read(secondCodec, second);
                case 2 -> shape = source.read(shapeCodec, shape);
                case 3 -> names = source.read(namesCodec, names);
                case 4 -> more = source.read(moreCodec, more);
                default -> throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Pair<A, B, S>(first, second, shape, names, more, target.example());
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

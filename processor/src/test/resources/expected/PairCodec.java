// Generated from the record Pair. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.Codecs;
import io.github.pytree4j.codec.FieldNames;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.Variant;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Pair}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class PairCodec<A, B extends Comparable<B>, S extends Pair.Shape> implements Codec<Pair<A, B, S>> {
    @SuppressWarnings("rawtypes")
    public static final PairCodec INSTANCE = new PairCodec();

    private static final FieldNames FIELDS = FieldNames.of("Pair", "first", "second", "shape",
            "names", "more");

    private final Codec<A> firstCodec = Codecs.dynamic();

    private final Codec<List<B>> secondCodec = Codecs.list(Codecs.dynamic());

    @SuppressWarnings("unchecked")
    private final Codec<S> shapeCodec = (Codec<S>) (Codec<?>) Codecs.sealed(
            Pair.Shape.class,
            new Variant<>(Pair.Circle.class, () -> Pair_CircleCodec.INSTANCE));

    private final Codec<List<String>> namesCodec = Codecs.list(Codecs.STRING);

    @SuppressWarnings("unchecked")
    private final Codec<List<List<? extends A>>> moreCodec = (Codec<List<List<? extends A>>>) (Codec<?>) Codecs.list(Codecs.list(Codecs.dynamic()));

    private PairCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <A, B extends Comparable<B>, S extends Pair.Shape> PairCodec<A, B, S> instance() {
        return INSTANCE;
    }

    @Override
    public void encode(Pair<A, B, S> value, StateSink sink) {
        sink.beginDict(5);
        sink.key("first");
        sink.write(firstCodec, value.first());
        sink.key("second");
        sink.write(secondCodec, value.second());
        sink.key("shape");
        sink.write(shapeCodec, value.shape());
        sink.key("names");
        sink.write(namesCodec, value.names());
        sink.key("more");
        sink.write(moreCodec, value.more());
        sink.endDict();
    }

    @Override
    public Pair<A, B, S> decode(Pair<A, B, S> target, StateSource source) {
        if (target == null) {
            source.missingExample("a Pair");
            return source.standIn(target);
        }
        A first = target.first();
        List<B> second = target.second();
        S shape = target.shape();
        List<String> names = target.names();
        List<List<? extends A>> more = target.more();
        RecordReader fields = source.record(FIELDS, target);
        for (int field = fields.next(); field >= 0; field = fields.next()) {
            switch (field) {
                case 0 -> first = source.read(firstCodec, first);
                case 1 -> second = source.read(secondCodec, second);
                case 2 -> shape = source.read(shapeCodec, shape);
                case 3 -> names = source.read(namesCodec, names);
                case 4 -> more = source.read(moreCodec, more);
                default -> throw new AssertionError(field);
            }
        }
        return source.hasDifferences() ? source.standIn(target) : new Pair<A, B, S>(first, second,
                shape, names, more, target.example());
    }
}

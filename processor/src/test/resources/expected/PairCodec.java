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
        sink.write(FIELDS, 0, firstCodec, value.first());
        sink.write(FIELDS, 1, secondCodec, value.second());
        sink.write(FIELDS, 2, shapeCodec, value.shape());
        sink.write(FIELDS, 3, namesCodec, value.names());
        sink.write(FIELDS, 4, moreCodec, value.more());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
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
                    if (field != 2) {
                        break;
                    }
                case 2:
                    shape = source.read(shapeCodec, shape);
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    names = source.read(namesCodec, names);
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    more = source.read(moreCodec, more);
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
            return new Pair<A, B, S>(first, second, shape, names, more, target.example());
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

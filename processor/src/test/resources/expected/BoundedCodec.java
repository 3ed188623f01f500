// Generated from the record Bounded. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.MapKey;
import io.github.pytree4j.codec.generated.RecordCodec;
import io.github.pytree4j.codec.generated.Variant;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Bounded}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
final class BoundedCodec<A extends Comparable<A>, B extends A, C extends CharSequence & Comparable<? super C>, D extends Bounded.Shape & Runnable, E extends Bounded.Circle>
        implements RecordCodec<Bounded<A, B, C, D, E>> {
    @SuppressWarnings("rawtypes")
    public static final BoundedCodec INSTANCE = new BoundedCodec();

    private static final RecordFields FIELDS = RecordFields.of(Bounded.class, "comparable", "more",
            "texts", "shape", "circles", "next", "nested");

    private final Codec<A> comparableCodec = Codecs.dynamic(Comparable.class);

    @SuppressWarnings("unchecked")
    private final Codec<List<? extends B>> moreCodec = (Codec<List<? extends B>>) (Codec<?>)
            Codecs.list(Codecs.dynamic(Comparable.class));

    private final Codec<Map<String, C>> textsCodec =
            Codecs.map(MapKey.STRING, Codecs.dynamic(CharSequence.class));

    @SuppressWarnings("unchecked")
    private final Codec<D> shapeCodec = (Codec<D>) (Codec<?>)
            Codecs.sealed(
                    Bounded.Shape.class,
                    new Variant<>(Bounded.Circle.class, () -> Bounded_CircleCodec.INSTANCE));

    @SuppressWarnings("unchecked")
    private final Codec<List<E>> circlesCodec = (Codec<List<E>>) (Codec<?>)
            Codecs.list(Codecs.record(() -> Bounded_CircleCodec.INSTANCE));

    private final Codec<Bounded<A, B, C, D, E>> nextCodec =
            Codecs.record(() -> BoundedCodec.<A, B, C, D, E>instance());

    private final Codec<List<Bounded<A, A, String, D, E>>> nestedCodec =
            Codecs.list(Codecs.record(() -> BoundedCodec.<A, A, String, D, E>instance()));

    private BoundedCodec() {
    }

    @SuppressWarnings("unchecked")
    public static <A extends Comparable<A>, B extends A, C extends CharSequence & Comparable<? super C>, D extends Bounded.Shape & Runnable, E extends Bounded.Circle> BoundedCodec<A, B, C, D, E> instance(
            ) {
        return INSTANCE;
    }

    @Override
    public void encode(Bounded<A, B, C, D, E> value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.write(comparableCodec, value.comparable());
        sink.field(FIELDS, 1);
        sink.write(moreCodec, value.more());
        sink.field(FIELDS, 2);
        sink.write(textsCodec, value.texts());
        sink.field(FIELDS, 3);
        sink.write(shapeCodec, value.shape());
        sink.field(FIELDS, 4);
        sink.write(circlesCodec, value.circles());
        sink.field(FIELDS, 5);
        sink.write(nextCodec, value.next());
        sink.field(FIELDS, 6);
        sink.write(nestedCodec, value.nested());
        sink.endRecord();
    }

    @Override
    public Bounded<A, B, C, D, E> decode(Bounded<A, B, C, D, E> target, StateSource source) {
        A comparable = target == null ? null : target.comparable();
        List<? extends B> more = target == null ? null : target.more();
        Map<String, C> texts = target == null ? null : target.texts();
        D shape = target == null ? null : target.shape();
        List<E> circles = target == null ? null : target.circles();
        Bounded<A, B, C, D, E> next = target == null ? null : target.next();
        List<Bounded<A, A, String, D, E>> nested = target == null ? null : target.nested();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> comparable = source.read(comparableCodec, comparable);
                case 1 -> more = source.read(moreCodec, more);
                case 2 -> texts = source.read(textsCodec, texts);
                case 3 -> shape = source.read(shapeCodec, shape);
                case 4 -> circles = source.read(circlesCodec, circles);
                case 5 -> next = source.read(nextCodec, next);
                case 6 -> nested = source.read(nestedCodec, nested);
                default -> throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Bounded<A, B, C, D, E>(comparable, more, texts, shape, circles, next,
                    nested);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

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
        sink.write(FIELDS, 0, comparableCodec, value.comparable());
        sink.write(FIELDS, 1, moreCodec, value.more());
        sink.write(FIELDS, 2, textsCodec, value.texts());
        sink.write(FIELDS, 3, shapeCodec, value.shape());
        sink.write(FIELDS, 4, circlesCodec, value.circles());
        sink.write(FIELDS, 5, nextCodec, value.next());
        sink.write(FIELDS, 6, nestedCodec, value.nested());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
    public Bounded<A, B, C, D, E> decode(Bounded<A, B, C, D, E> target, StateSource source) {
        A comparable = target == null ? null : target.comparable();
        List<? extends B> more = target == null ? null : target.more();
        Map<String, C> texts = target == null ? null : target.texts();
        D shape = target == null ? null : target.shape();
        List<E> circles = target == null ? null : target.circles();
        Bounded<A, B, C, D, E> next = target == null ? null : target.next();
        List<Bounded<A, A, String, D, E>> nested = target == null ? null : target.nested();
        RecordReader record = source.beginRecord(FIELDS, target);
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    comparable = source.read(comparableCodec, comparable);
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    more = source.read(moreCodec, more);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    texts = source.read(textsCodec, texts);
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    shape = source.read(shapeCodec, shape);
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    circles = source.read(circlesCodec, circles);
                    field = record.next();
                    if (field != 5) {
                        break;
                    }
                case 5:
                    next = source.read(nextCodec, next);
                    field = record.next();
                    if (field != 6) {
                        break;
                    }
                case 6:
                    nested = source.read(nestedCodec, nested);
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
            return new Bounded<A, B, C, D, E>(comparable, more, texts, shape, circles, next,
                    nested);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

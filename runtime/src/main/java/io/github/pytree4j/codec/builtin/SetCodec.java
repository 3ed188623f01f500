package io.github.pytree4j.codec.builtin;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.text.ClassNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets as lists of their elements, which Python has no better form for; sets without an order of their own are written in
 * that of their elements. A set may have other elements than its target, which only says what kind it is.
 */
public final class SetCodec<E> implements Codec<Set<E>> {
    private final Codec<E> element;

    public SetCodec(Codec<E> element) {
        this.element = element;
    }

    @Override
    public void encode(Set<E> set, StateSink sink) {
        List<E> elements = new ArrayList<>(set);
        if (sink.mapOrder() == StateSink.MapOrder.SORTED || SetKinds.hasNoOrder(set)) {
            sort(elements, SetKinds.hasNoOrder(set), sink);
        }
        sink.enterContainer(set);
        sink.beginSequence(elements.size());
        for (E value : elements) {
            sink.item();
            sink.write(element, value);
        }
        sink.endSequence();
        sink.leaveContainer();
    }

    /** Sorts the elements; those that cannot be compared stay in the order of the set, which must then have one. */
    private static <E> void sort(List<E> elements, boolean mustBeSorted, StateSink sink) {
        for (E value : elements) {
            if (!(value instanceof Comparable) || comparedAs(value) != comparedAs(elements.get(0))) {
                if (!mustBeSorted) {
                    return;
                }
                String type = value == null ? "null" : "of class " + ClassNames.of(value.getClass());
                throw sink.unsupported(
                        "an element of the set is " + type + "; the elements of a set without an order must"
                                + " be comparable with each other, such as strings. Make it a List, or a LinkedHashSet");
            }
        }
        elements.sort(null);
    }

    /** The class whose values can be compared with this one; a constant with a body is of a class of its own. */
    private static Class<?> comparedAs(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    @Override
    public @Nullable Set<E> decode(@Nullable Set<E> target, StateSource source) {
        E example =
                target == null || target.isEmpty() ? null : target.iterator().next();
        int before = source.differenceCount();
        int size = source.beginSequence();
        Object[] inOrder = new Object[size];
        for (int i = source.nextItem(); i >= 0; i = source.nextItem()) {
            inOrder[i] = source.read(element, example);
        }
        source.endSequence();
        return source.differenceCount() > before ? null : make(target, inOrder, source);
    }

    @SuppressWarnings("unchecked") // Every place of the array has been filled with an E.
    private static <E> @Nullable Set<E> make(@Nullable Set<E> target, Object[] inOrder, StateSource source) {
        LinkedHashSet<E> elements = new LinkedHashSet<>();
        for (Object value : inOrder) {
            if (value == null || !elements.add((E) value)) {
                source.badValue("a set", value == null ? "null in it" : "an element twice");
                return null;
            }
        }
        return target == null ? SetKinds.like(null, elements) : ofTargetsKind(target, elements, source);
    }

    /** A set like the target, which may refuse elements: some have a comparator, or hold one class only. */
    private static <E> @Nullable Set<E> ofTargetsKind(Set<E> target, Set<E> elements, StateSource source) {
        int size = elements.size();
        String expected = "elements that the target's " + ClassNames.of(target.getClass()) + " can hold";
        try {
            Set<E> set = SetKinds.like(target, elements);
            if (set.size() < size) {
                source.badValue(expected, "elements that it calls the same");
            }
            return set;
        } catch (ClassCastException e) {
            if (target.isEmpty()) {
                // Nothing said what the elements are, so they are raw state.
                source.note(new Difference(
                        source.path(),
                        Difference.Type.NO_EXAMPLE,
                        "an element as an example in the target",
                        "none there"));
            } else {
                source.badValue(expected, "some of another class");
            }
        } catch (RuntimeException e) {
            source.badValue(expected, "some that its comparator throws " + ClassNames.of(e.getClass()) + " for");
        }
        return null;
    }

    @Override
    public @Nullable Set<E> decodeNull(@Nullable Set<E> target, StateSource source) {
        if (target == null) {
            source.skip();
        } else {
            source.mismatch("a set");
        }
        return null;
    }
}

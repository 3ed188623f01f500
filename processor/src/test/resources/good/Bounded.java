package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;
import java.util.Map;

/** Type variables whose bounds say what they stand for: anything of a class, or records. */
@PyTreeDataclass
record Bounded<
        A extends Comparable<A>,
        B extends A,
        C extends CharSequence & Comparable<? super C>,
        D extends Bounded.Shape & Runnable,
        E extends Bounded.Circle>(
        A comparable,
        List<? extends B> more,
        Map<String, C> texts,
        D shape,
        List<E> circles,
        Bounded<A, B, C, D, E> next,
        List<Bounded<A, A, String, D, E>> nested) {

    sealed interface Shape permits Circle {}

    @PyTreeDataclass
    record Circle(double radius) implements Shape, Runnable {
        @Override
        public void run() {}
    }
}

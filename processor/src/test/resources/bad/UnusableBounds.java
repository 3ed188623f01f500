package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

class UnusableBounds {
    private interface Secret {}

    @PyTreeDataclass
    @SuppressWarnings("rawtypes")
    record Bounded<
            A extends Secret, // error: PT003: the codec of UnusableBounds.Bounded cannot use example.UnusableBounds.Secret, which bounds its type variable A: make it visible to its package
            B extends Comparable, // error: PT003: cannot use java.lang.Comparable, which bounds its type variable B: give it type arguments
            C extends Missing>( // error: cannot find symbol // error: PT003: cannot use Missing, which bounds its type variable C: import it
            int x) {}
}

package io.github.pytree4j.tests.serialization;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;

/** Awkward records: type variables that are named like what is around them, and ones that have a bound. */
final class Odd {
    private Odd() {}

    /** Its type variable hides the class that it stands in. */
    @PyTreeDataclass
    @SuppressWarnings("TypeNameShadowing")
    record R<Odd>(Odd a, List<Odd> b, R<Odd> c) {}

    @PyTreeDataclass
    record Bounded<N extends Number, S extends Shape>(N number, S shape, List<N> numbers) {}

    sealed interface Shape {}

    @PyTreeDataclass
    record Circle(double radius) implements Shape {}
}

package io.github.pytree4j.tests.damage;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.state.StateValue;
import java.util.List;

/** Records of three fields, as many as a named tuple had entries in the files of Flax before 2022. */
final class Chained {
    private Chained() {}

    /** Its fields have nothing to do with named tuples. */
    @PyTreeDataclass
    record Link(Link next, StateValue payload, long number) {}

    /** Its fields are called what a named tuple called its entries, but for one. */
    @PyTreeDataclass
    record Alike(Alike name, StateValue fields, Alike other) {}

    /** As {@link Alike}, but with a field that may hold any text where a named tuple had its name. */
    @PyTreeDataclass
    record Named(String name, StateValue fields, StateValue other) {}

    /** Holds itself where a named tuple had the names of its fields. */
    @PyTreeDataclass
    record Inward(Inward fields, StateValue name, StateValue other) {}

    /** May stand in a file in the old form, one in another. */
    @PyTreeDataclass
    record Tuple(Tuple first, long second) {}

    /** Grows without end, so that an old named tuple with many fields has many unknown ones. */
    @PyTreeDataclass
    record Row(@PyTreeField(grows = true) List<Tuple> rows) {}
}

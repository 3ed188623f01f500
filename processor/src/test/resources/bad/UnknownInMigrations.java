package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.annotations.PyTreeMigration;

/** What the compiler says itself is not said again. */
@PyTreeDataclass(version = 5)
record UnknownInMigrations(
        @PyTreeField(orElse = "made") int a) {
    @PyTreeMigration(from = 1)
    static void state(StateDict state) {} // error: cannot find symbol

    @PyTreeMigration(from = 2)
    static Missing returned(io.github.pytree4j.state.StateDict state) { // error: cannot find symbol
        return null;
    }

    @PyTreeMigration(from = 3)
    static void context(io.github.pytree4j.state.StateDict state, Missing context) {} // error: cannot find symbol

    @PyTreeMigration(from = 4)
    static void thrown(io.github.pytree4j.state.StateDict state) throws Missing {} // error: cannot find symbol

    static Missing made() { // error: cannot find symbol
        return null;
    }
}

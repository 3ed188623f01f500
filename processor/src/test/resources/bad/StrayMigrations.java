package example;

import io.github.pytree4j.annotations.PyTreeMigration;
import io.github.pytree4j.state.StateDict;

class StrayMigrations {
    @PyTreeMigration(from = 1)
    static void stray(StateDict state) {} // error: PT060: @PyTreeMigration has no effect here: make it a method of a record with @PyTreeDataclass, which StrayMigrations is not

    record Unannotated(int x) {
        @PyTreeMigration(from = 1)
        static void stray(StateDict state) {} // error: PT060: @PyTreeMigration has no effect here: make it a method of a record with @PyTreeDataclass, which StrayMigrations.Unannotated is not
    }

    interface Face {
        @PyTreeMigration(from = 1)
        static void stray(StateDict state) {} // error: PT060: @PyTreeMigration has no effect here
    }

    enum Constants {
        ONE;

        @PyTreeMigration(from = 1)
        void stray(StateDict state) {} // error: PT060: @PyTreeMigration has no effect here
    }
}

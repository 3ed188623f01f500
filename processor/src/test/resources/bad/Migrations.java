package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeMigration;
import io.github.pytree4j.state.MigrationContext;
import io.github.pytree4j.state.StateDict;
import java.io.IOException;

@PyTreeDataclass(version = 20)
record Migrations<T>(T x) {
    static final int FIRST = 1;

    @PyTreeMigration(from = FIRST)
    static void fine(final StateDict state) {}

    @PyTreeMigration(from = FIRST + 1)
    static void fine(StateDict state, final MigrationContext context) throws IllegalStateException {}

    static void fine(Object state) {}

    @PyTreeMigration(from = 3)
    void ofInstance(StateDict state) {} // error: PT061: ofInstance() cannot migrate: make it static

    @PyTreeMigration(from = 4)
    private static void hidden(StateDict state) {} // error: PT061: hidden() cannot migrate: make it visible to its package

    @PyTreeMigration(from = 5)
    static StateDict returning(StateDict state) { // error: PT061: returning() cannot migrate: make it return nothing, since it changes the StateDict that it is given
        return state;
    }

    @PyTreeMigration(from = 6)
    static void withoutState() {} // error: PT061: withoutState() cannot migrate: give it one parameter, an io.github.pytree4j.state.StateDict, or a second one, an io.github.pytree4j.state.MigrationContext

    @PyTreeMigration(from = 7)
    static void ofAny(Object state) {} // error: PT061: ofAny() cannot migrate: give it one parameter

    @PyTreeMigration(from = 8)
    static void ofMany(StateDict... states) {} // error: PT061: ofMany() cannot migrate: give it one parameter

    @PyTreeMigration(from = 9)
    static void wrongOrder(MigrationContext context, StateDict state) {} // error: PT061: wrongOrder() cannot migrate: give it one parameter

    @PyTreeMigration(from = 10)
    static void throwing(StateDict state) throws IOException {} // error: PT061: throwing() cannot migrate: have it throw no checked exceptions, since any other is reported with its version and path

    @PyTreeMigration(from = 11)
    static <S> void generic(StateDict state) {} // error: PT061: generic() cannot migrate: remove its type parameters

    @PyTreeMigration(from = 12)
    private <S> int allAtOnce(S state) throws IOException { // error: PT061: allAtOnce() cannot migrate: make it static; make it visible to its package; remove its type parameters; make it return nothing, since it changes the StateDict that it is given; give it one parameter
        return 0;
    }

    @PyTreeMigration(from = 13)
    static void once(StateDict state) {}

    @PyTreeMigration(from = 13)
    static void again(StateDict state) {} // error: PT063: again() and once() both migrate from version 13: make them one method

    @PyTreeMigration(from = 13)
    static void again(StateDict state, MigrationContext context) {} // error: PT063: again() and once() both migrate from version 13

    @PyTreeMigration(from = 20)
    static void late(StateDict state) {} // error: PT062: late() migrates from version 20 of Migrations, which has version 20: write from = a version from 1 to 19, or raise the version of Migrations

    @PyTreeMigration(from = 0)
    static void early(StateDict state) {} // error: PT062: early() migrates from version 0 of Migrations

    @PyTreeMigration(from = -1)
    static void negative(StateDict state) {} // error: PT062: negative() migrates from version -1 of Migrations

    @PyTreeDataclass(version = 2)
    record Second(int x) {
        @PyTreeMigration(from = 2)
        static void late(StateDict state) {} // error: PT062: late() migrates from version 2 of Migrations.Second, which has version 2: write from = 1, or raise the version of Migrations.Second
    }

    @PyTreeDataclass(version = 1)
    record First(int x) {
        @PyTreeMigration(from = 1)
        static void late(StateDict state) {} // error: PT062: late() migrates from version 1 of Migrations.First, which has version 1: there is no version before 1; raise the version of Migrations.First, or remove the method
    }

    @PyTreeDataclass
    record None(int x) {
        @PyTreeMigration(from = 1)
        static void late(StateDict state) {} // error: PT062: late() migrates from version 1 of Migrations.None, which has no version: give Migrations.None a version with @PyTreeDataclass(version = ...)
    }

    @PyTreeDataclass(version = -1) // error: PT004
    record Negative(int x) {
        @PyTreeMigration(from = 1)
        static void late(StateDict state) {}
    }
}

package example;

import io.github.pytree4j.annotations.Naming;
import io.github.pytree4j.annotations.PyTreeDataclass;

@PyTreeDataclass(
        naming = Naming.SNAKE_CASE,
        version = -1) // error: PT004: the version of NegativeVersion is -1: make it 1 or more, or remove version = ...
record NegativeVersion(int x) {

    @PyTreeDataclass(version = Integer.MIN_VALUE) // error: PT004: the version of NegativeVersion.Inner is -2147483648: make it 1
    record Inner(Object x) {}

    @PyTreeDataclass(version = 0)
    record Zero(int x) {}
}

package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import java.util.List;
import java.util.function.Supplier;

@PyTreeDataclass
public record Pair<A, B extends Comparable<B>, S extends Pair.Shape>(
        A first,
        List<B> second,
        S shape,
        List<String> names,
        List<List<? extends A>> more,
        @PyTreeField(pytreeNode = false) Supplier<A> example) {

    public sealed interface Shape permits Circle {}

    @PyTreeDataclass
    public record Circle(double radius) implements Shape {}
}

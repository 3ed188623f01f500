package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

/** Nested records; their codecs are as visible as they are. */
public class Outer {
    @PyTreeDataclass
    public record Open(int x) {}

    @PyTreeDataclass
    protected record Inherited(int x) {}

    @PyTreeDataclass
    record Hidden(int x) {}

    static class Middle {
        @PyTreeDataclass
        public record Deep(Open open) {}
    }
}

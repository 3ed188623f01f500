package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;

/** Uses of what is deprecated draw no warning from generated code. */
@PyTreeDataclass
public record Aged(int accessor, List<Part> parts) {
    @Deprecated
    public int accessor() {
        return accessor;
    }

    @Deprecated(forRemoval = true)
    @PyTreeDataclass
    public record Part(int x) {}
}

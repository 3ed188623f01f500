import io.github.pytree4j.annotations.PyTreeDataclass;

/** In the package without a name. */
@PyTreeDataclass
public record Unnamed(int x) {}

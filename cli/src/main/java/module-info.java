/** The {@code pytree4j} command. Start with {@link io.github.pytree4j.cli.Main}. */
@org.jspecify.annotations.NullMarked
module io.github.pytree4j.cli {
    requires com.fasterxml.jackson.core;
    requires info.picocli;
    requires io.github.pytree4j.multihost;
    requires io.github.pytree4j.processor;
    requires io.github.pytree4j.runtime;
    requires org.jspecify;

    opens io.github.pytree4j.cli to
            info.picocli;
}

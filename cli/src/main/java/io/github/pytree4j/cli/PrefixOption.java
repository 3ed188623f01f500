package io.github.pytree4j.cli;

import picocli.CommandLine.Option;

/** What the names of the checkpoints of a directory begin with. */
@SuppressWarnings("NullAway.Init")
final class PrefixOption {
    static final String DEFAULT_PREFIX = "checkpoint_";

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = DEFAULT_PREFIX,
            description = "what the names of the checkpoints begin with (default: ${DEFAULT-VALUE})")
    private String prefix;

    String prefix() {
        return prefix;
    }
}

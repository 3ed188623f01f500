package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Pytree4jCommandTest {

    @Test
    void saysItsVersion() {
        CommandRun run = CommandRun.of("--version");

        assertTrue(run.out().matches("pytree4j \\d+\\.\\d+\\.\\d+.*\\R"), run::out);
        assertEquals(0, run.exitCode());
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        String help = CommandRun.of("--help").out();

        for (String part : new String[] {
            "inspect", "steps", "verify", "convert", "prune", "check", "migrate", "schema", "damaged", "wrong usage"
        }) {
            assertTrue(help.contains(part), help);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspect",
                "steps",
                "verify",
                "convert",
                "prune",
                "check",
                "migrate",
                "schema",
                "schema dump",
                "schema check"
            })
    void everyCommandHasHelp(String command) {
        CommandRun run = CommandRun.of((Object[]) (command + " --help").split(" "));

        assertTrue(run.out().startsWith("Usage: pytree4j " + command), run::out);
        assertEquals(0, run.exitCode());
    }
}

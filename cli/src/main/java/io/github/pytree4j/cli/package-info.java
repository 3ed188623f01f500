/**
 * The {@code pytree4j} command: start with {@link io.github.pytree4j.cli.Pytree4jCommand}, which names the subcommands,
 * and {@link io.github.pytree4j.cli.CheckpointLocation}, which finds the checkpoint that they are about.
 */
@NullMarked
package io.github.pytree4j.cli;

import org.jspecify.annotations.NullMarked;

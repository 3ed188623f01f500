/**
 * The {@code pytree4j} command: start with {@link io.github.pytree4j.cli.Pytree4jCommand}, which names the subcommands,
 * and {@link io.github.pytree4j.cli.CheckpointLocation}, which finds the checkpoint that they are about; those about a whole
 * directory have a {@link io.github.pytree4j.cli.CheckpointFolder}, and what they find of each checkpoint is
 * {@link io.github.pytree4j.cli.Examined}. Those that need a record of the user's load it as a
 * {@link io.github.pytree4j.cli.RecordClass}, and what they find is {@link io.github.pytree4j.cli.Fit}.
 */
@NullMarked
package io.github.pytree4j.cli;

import org.jspecify.annotations.NullMarked;

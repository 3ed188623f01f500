/**
 * The raw form of a pytree: start with {@link io.github.pytree4j.state.StateDict} and
 * {@link io.github.pytree4j.state.StateValue}; {@link io.github.pytree4j.state.Migrations} changes it.
 */
@NullMarked
package io.github.pytree4j.state;

import org.jspecify.annotations.NullMarked;

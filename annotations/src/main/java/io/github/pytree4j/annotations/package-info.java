/**
 * The annotations of pytree4j: start with {@link io.github.pytree4j.annotations.PyTreeDataclass}, then
 * {@link io.github.pytree4j.annotations.PyTreeField}.
 */
package io.github.pytree4j.annotations;

/**
 * The annotations of pytree4j: start with {@link io.github.pytree4j.annotations.PyTreeDataclass}, then
 * {@link io.github.pytree4j.annotations.PyTreeField}; {@link
 * io.github.pytree4j.annotations.PyTreeMigration} is for records that change.
 */
package io.github.pytree4j.annotations;

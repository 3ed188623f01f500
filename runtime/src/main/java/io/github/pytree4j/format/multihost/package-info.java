/**
 * Arrays of several hosts, which Flax keeps in a folder beside the main file. They cannot be read yet: this package knows
 * their names, so that nobody takes a placeholder for data.
 */
@NullMarked
package io.github.pytree4j.format.multihost;

import org.jspecify.annotations.NullMarked;

/**
 * Arrays of several hosts, which Flax keeps in a folder beside the main file, as far as that file knows of them:
 * {@link io.github.pytree4j.format.multihost.PlaceholderReader} tells the strings that stand for them from texts.
 */
@NullMarked
package io.github.pytree4j.format.multihost;

import org.jspecify.annotations.NullMarked;

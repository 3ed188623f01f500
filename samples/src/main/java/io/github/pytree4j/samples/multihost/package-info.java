/**
 * A job of several processes that save one checkpoint together, lose one of them, and go on with fewer:
 * {@link io.github.pytree4j.samples.multihost.Multihost} starts them; {@link io.github.pytree4j.samples.multihost.Worker} is what each
 * of them does, and what to copy.
 */
@NullMarked
package io.github.pytree4j.samples.multihost;

import org.jspecify.annotations.NullMarked;

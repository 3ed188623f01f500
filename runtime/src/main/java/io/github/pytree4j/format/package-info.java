/**
 * What a checkpoint can be on disk: {@link io.github.pytree4j.format.CheckpointFormat} recognises a place, reads and writes
 * it. Each format has a package of its own. Exported to our own modules only.
 */
@NullMarked
package io.github.pytree4j.format;

import org.jspecify.annotations.NullMarked;

/**
 * What a manager of checkpoints is given to save and restore the arrays of several processes:
 * {@link io.github.pytree4j.multihost.MultihostArrays}.
 */
@NullMarked
package io.github.pytree4j.multihost;

import org.jspecify.annotations.NullMarked;

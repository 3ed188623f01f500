/** Storages that record, forget and fail, to see what becomes of checkpoints then. */
@NullMarked
package io.github.pytree4j.faults;

import org.jspecify.annotations.NullMarked;

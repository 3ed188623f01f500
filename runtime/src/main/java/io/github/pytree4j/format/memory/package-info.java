/** Raw state in memory, written and read as a format like any other. */
@NullMarked
package io.github.pytree4j.format.memory;

import org.jspecify.annotations.NullMarked;

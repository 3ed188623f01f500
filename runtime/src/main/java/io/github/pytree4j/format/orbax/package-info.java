/** The folders that Orbax writes; recognised, so that messages name them, but not read yet. */
@NullMarked
package io.github.pytree4j.format.orbax;

import org.jspecify.annotations.NullMarked;

/** Libraries that are there only if the user brings them. */
@NullMarked
package io.github.pytree4j.multihost.optional;

import org.jspecify.annotations.NullMarked;

/** Processes that do something together: {@link io.github.pytree4j.multihost.group.ProcessGroup}, and the one of a single machine. */
@NullMarked
package io.github.pytree4j.multihost.group;

import org.jspecify.annotations.NullMarked;

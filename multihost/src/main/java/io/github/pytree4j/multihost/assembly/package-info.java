/**
 * Arrays that are put together from boxes of others: {@link io.github.pytree4j.multihost.assembly.ArrayAssembly}. Knows no shards and
 * no chunks, so that both can use it.
 */
@NullMarked
package io.github.pytree4j.multihost.assembly;

import org.jspecify.annotations.NullMarked;

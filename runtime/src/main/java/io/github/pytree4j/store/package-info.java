/**
 * Files: publishing them so that a crash leaves the old or the new, checking them when they are read, the lock between
 * writers. It sees files through {@code storage} only. Exported to our own modules only.
 */
@NullMarked
package io.github.pytree4j.store;

import org.jspecify.annotations.NullMarked;

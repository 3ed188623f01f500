/**
 * What the store needs of a file system, and the local one. Nothing outside this package opens, lists, renames or deletes files.
 * Exported to our own modules only.
 */
@NullMarked
package io.github.pytree4j.storage;

import org.jspecify.annotations.NullMarked;

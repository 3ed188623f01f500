package io.github.pytree4j.codec;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record that is not today's.
 *
 * @param number the version
 * @param keys the keys that it stored; null if they are not known
 * @param changes what leads to the next version, in order
 */
record PastVersion(int number, @Nullable Set<String> keys, List<Change> changes) {}

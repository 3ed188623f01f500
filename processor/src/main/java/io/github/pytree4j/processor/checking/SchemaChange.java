package io.github.pytree4j.processor.checking;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a record is no longer what was committed.
 *
 * @param component the component that has changed; null if it is gone, or if the change is not one component's
 * @param text what has changed
 */
record SchemaChange(@Nullable String component, String text) {}

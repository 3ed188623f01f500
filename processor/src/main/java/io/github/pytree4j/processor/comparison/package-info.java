/**
 * What has changed from one schema to another, as data, and whether that breaks a restore or a Python class: start with
 * {@link io.github.pytree4j.processor.comparison.SchemaChanges}. It knows nothing of the compiler, so that the command can
 * compare, too.
 */
@NullMarked
package io.github.pytree4j.processor.comparison;

import org.jspecify.annotations.NullMarked;

/**
 * Compares the schemas of records with those that were committed: start with
 * {@link io.github.pytree4j.processor.checking.SchemaCheck}. The folder of committed schemas is only read.
 */
@NullMarked
package io.github.pytree4j.processor.checking;

import org.jspecify.annotations.NullMarked;

/**
 * What one version of a record stores, as a file of JSON: {@link io.github.pytree4j.processor.schema.Schema} says what is in
 * it and why. It knows nothing of the compiler, so that the command can read and write schemas, too.
 */
@NullMarked
package io.github.pytree4j.processor.schema;

import org.jspecify.annotations.NullMarked;

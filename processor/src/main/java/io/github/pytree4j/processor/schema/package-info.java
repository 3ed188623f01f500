/**
 * What one version of a record stores, as a file of JSON: {@link io.github.pytree4j.processor.schema.Schema} says what is in
 * it and why. It is rendered from the model, as the codec is.
 */
@NullMarked
package io.github.pytree4j.processor.schema;

import org.jspecify.annotations.NullMarked;

/**
 * From the model of a record to its schema, as the codec is: start with
 * {@link io.github.pytree4j.processor.rendering.Schemas}.
 */
@NullMarked
package io.github.pytree4j.processor.rendering;

import org.jspecify.annotations.NullMarked;

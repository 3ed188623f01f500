/**
 * Writes the codec of each annotated record. {@link io.github.pytree4j.processor.PyTreeProcessor} is what the compiler
 * calls: it has {@code reading} make a {@code model} of each record, and {@code writing} a codec of each model.
 */
@NullMarked
package io.github.pytree4j.processor;

import org.jspecify.annotations.NullMarked;

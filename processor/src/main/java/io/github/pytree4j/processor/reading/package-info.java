/**
 * Reads an annotated record into its model, or says what is wrong with it. Start with
 * {@link io.github.pytree4j.processor.reading.RecordModelReader}; which types a component may have is in
 * {@code ComponentTypeReader}.
 */
@NullMarked
package io.github.pytree4j.processor.reading;

import org.jspecify.annotations.NullMarked;

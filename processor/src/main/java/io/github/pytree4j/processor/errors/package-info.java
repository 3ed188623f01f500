/** What the processor has to say to its user: the texts are in {@link io.github.pytree4j.processor.errors.Messages}. */
@NullMarked
package io.github.pytree4j.processor.errors;

import org.jspecify.annotations.NullMarked;

/**
 * What the processor has to say to its user. The texts are in the classes named after what they are about, such as
 * {@link io.github.pytree4j.processor.errors.RecordMessages}; each whole message has its id beside it.
 */
@NullMarked
package io.github.pytree4j.processor.errors;

import org.jspecify.annotations.NullMarked;

/**
 * Writes the codec of a record from its model, and what native-image has to know of it. Start with {@link io.github.pytree4j.processor.writing.CodecWriter}; how
 * the codec of a component follows from its type is in {@code CodecRenderer}.
 */
@NullMarked
package io.github.pytree4j.processor.writing;

import org.jspecify.annotations.NullMarked;

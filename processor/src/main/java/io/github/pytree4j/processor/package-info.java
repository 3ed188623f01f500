/**
 * Writes the codec of each annotated record. Start with {@link io.github.pytree4j.processor.PyTreeProcessor}, which reads
 * a record into a {@code RecordModel} and hands that to the {@code CodecWriter}.
 */
@NullMarked
package io.github.pytree4j.processor;

import org.jspecify.annotations.NullMarked;

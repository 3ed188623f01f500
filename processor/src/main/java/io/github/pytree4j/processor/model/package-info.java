/**
 * What the processor knows of an annotated record: plain data about its components and their types, from which codecs
 * (and whatever else describes a record) are rendered. Start with {@link io.github.pytree4j.processor.model.RecordModel}
 * and {@link io.github.pytree4j.processor.model.ComponentType}.
 */
@NullMarked
package io.github.pytree4j.processor.model;

import org.jspecify.annotations.NullMarked;

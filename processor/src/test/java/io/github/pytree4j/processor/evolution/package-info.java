/**
 * Random records that change from version to version, and what must become of their checkpoints: start with
 * {@link io.github.pytree4j.processor.evolution.RandomEvolutionTest}.
 *
 * <p>A {@code World} holds the types of a moment. Its records are {@code RecordLine}s: one record through all its versions, of
 * which a {@code Shape} is the newest. {@code Raise} makes the next version by {@code PlainEdits}, which annotations say, and
 * {@code MigratingEdits}; each also says what becomes of a value. Values know nothing of classes: {@code ValueSource} spells them
 * in Java.
 */
package io.github.pytree4j.processor.evolution;

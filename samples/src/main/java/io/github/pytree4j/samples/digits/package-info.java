/**
 * A small classifier of handwritten digits that may be killed at any moment and resumes bit for bit: start with
 * {@link io.github.pytree4j.samples.digits.Training} and {@link io.github.pytree4j.samples.digits.DigitsState};
 * {@link io.github.pytree4j.samples.digits.Digits} is the command line.
 */
@NullMarked
package io.github.pytree4j.samples.digits;

import org.jspecify.annotations.NullMarked;

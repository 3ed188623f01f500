/** How numbers, texts and classes are spelled, in files and in messages. Not exported. */
@NullMarked
package io.github.pytree4j.text;

import org.jspecify.annotations.NullMarked;

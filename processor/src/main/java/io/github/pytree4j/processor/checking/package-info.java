/**
 * Reports, on the elements of the compiler, how records differ from what was committed of them: start with
 * {@link io.github.pytree4j.processor.checking.SchemaCheck}. The folder of committed schemas is only read.
 */
@NullMarked
package io.github.pytree4j.processor.checking;

import org.jspecify.annotations.NullMarked;

/** Serializers of the JVM, each set up as its documentation says for speed, behind one interface. */
@NullMarked
package io.github.pytree4j.benchmarks.peers;

import org.jspecify.annotations.NullMarked;

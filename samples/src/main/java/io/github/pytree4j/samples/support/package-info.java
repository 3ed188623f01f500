/** What the samples need besides checkpoints: directories, terminals, free ports and further virtual machines. */
@NullMarked
package io.github.pytree4j.samples.support;

import org.jspecify.annotations.NullMarked;

/** Real processes, real kills, a real full disk: what stays of the checkpoints in a directory. */
package io.github.pytree4j.tests.reliability;

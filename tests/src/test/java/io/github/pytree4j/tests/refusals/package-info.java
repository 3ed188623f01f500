/** What is refused, with which exception, and what the message says. */
package io.github.pytree4j.tests.refusals;

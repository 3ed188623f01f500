/** What a coverage-guided fuzzer calls, and the tests that start it. */
package io.github.pytree4j.tests.fuzz;

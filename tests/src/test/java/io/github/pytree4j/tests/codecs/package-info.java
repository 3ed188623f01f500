/** Codecs that users write by hand: what they can do, and what happens to those that are wrong. */
package io.github.pytree4j.tests.codecs;

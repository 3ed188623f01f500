/** What the tests of several packages share. */
package io.github.pytree4j.support;

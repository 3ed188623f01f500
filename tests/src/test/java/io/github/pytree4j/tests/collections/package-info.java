/** What restored collections are, in which order leaves and files come, and how lists may grow. */
package io.github.pytree4j.tests.collections;

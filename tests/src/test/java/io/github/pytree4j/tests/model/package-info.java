/** The records of a user of pytree4j. */
package io.github.pytree4j.tests.model;

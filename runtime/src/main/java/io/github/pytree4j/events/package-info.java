/** What Flight Recorder sees of saves and restores. */
@NullMarked
package io.github.pytree4j.events;

import org.jspecify.annotations.NullMarked;

package io.github.pytree4j.storage;

import java.io.Closeable;
import java.time.Duration;

/** A lock that is held until this is closed. */
public interface FileGuard extends Closeable {

    /** How long it was waited for. */
    Duration waited();
}

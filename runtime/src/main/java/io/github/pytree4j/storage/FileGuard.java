package io.github.pytree4j.storage;

import java.io.Closeable;

/** A lock that is held until this is closed. */
public interface FileGuard extends Closeable {}

package io.github.pytree4j.multihost.zookeeper;

import org.jspecify.annotations.Nullable;

/** ZooKeeper cannot be reached, or the session has ended. */
final class ZooKeeperException extends Exception {
    private static final long serialVersionUID = 1L;

    ZooKeeperException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

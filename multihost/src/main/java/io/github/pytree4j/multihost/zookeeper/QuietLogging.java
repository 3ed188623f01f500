package io.github.pytree4j.multihost.zookeeper;

import org.slf4j.LoggerFactory;

/** ZooKeeper writes to the log that the user has chosen, and to none if there is none: without a notice of that on the console. */
final class QuietLogging {
    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private QuietLogging() {}

    /** To be called before anything that writes to a log. */
    static void start() {
        if (System.getProperty(VERBOSITY) == null) {
            System.setProperty(VERBOSITY, "ERROR");
            try {
                LoggerFactory.getILoggerFactory();
            } finally {
                System.clearProperty(VERBOSITY);
            }
        }
    }
}

package io.github.pytree4j.multihost.zookeeper;

import java.io.File;
import java.io.IOException;
import org.apache.zookeeper.server.Request;
import org.apache.zookeeper.server.persistence.FileTxnSnapLog;

/**
 * Writes no transactions down. What the processes of a group tell each other is of no use once the server has ended. And ZooKeeper
 * syncs its log before it answers: on a disk that checkpoints keep busy that may take longer than a session lasts, so that living
 * processes would count as dead.
 */
final class NoTransactionLog extends FileTxnSnapLog {
    /** @param folder for the empty snapshot with which each ZooKeeper begins */
    NoTransactionLog(File folder) throws IOException {
        super(folder, folder);
    }

    /** False, as for what changes nothing: then the server goes on at once, and takes no snapshots either. */
    @Override
    public boolean append(Request request) {
        return false;
    }

    @Override
    public void commit() {
        // Nothing was appended.
    }
}

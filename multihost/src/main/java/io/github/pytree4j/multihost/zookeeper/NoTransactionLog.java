package io.github.pytree4j.multihost.zookeeper;

import java.io.File;
import java.io.IOException;
import org.apache.zookeeper.server.Request;
import org.apache.zookeeper.server.persistence.FileTxnSnapLog;

/**
 * Writes no transactions down. What a group says lives only as long as the server, which nothing ever reads again; and a log that is
 * forced would make all members wait for the disk of process 0, which it writes checkpoints to at the same time: for longer than a
 * session, on a busy one.
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

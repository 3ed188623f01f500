package io.github.pytree4j.multihost.zookeeper;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.api.CuratorWatcher;
import org.apache.curator.framework.state.ConnectionState;
import org.apache.curator.retry.RetryUntilElapsed;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.data.Stat;
import org.jspecify.annotations.Nullable;

/**
 * One session with ZooKeeper. What fails because the connection does is tried again for as long as the session may last. When a
 * session has ended, so has this object's use: nothing is done in another one.
 */
final class Connection implements AutoCloseable {
    private static final int PAUSE_MILLIS = 100;
    /** A reason to look again even if nobody says so. */
    private static final long LONGEST_SLEEP_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final CuratorFramework client;
    private final String address;
    /** One object, so that ZooKeeper notes it once, however often it is asked. */
    private final CuratorWatcher watcher = event -> signal();

    private boolean changed;
    private boolean lost;

    private Connection(CuratorFramework client, String address) {
        this.client = client;
        this.address = address;
    }

    /** Starts to connect, and goes on with it in the background. */
    static Connection open(String address, Duration sessionTimeout) {
        int millis = (int) sessionTimeout.toMillis();
        CuratorFramework client = CuratorFrameworkFactory.builder()
                .connectString(address)
                .sessionTimeoutMs(millis)
                .connectionTimeoutMs(millis)
                .maxCloseWaitMs(millis)
                .ensembleTracker(false)
                .retryPolicy(new RetryUntilElapsed(millis, PAUSE_MILLIS))
                .build();
        Connection connection = new Connection(client, address);
        client.getConnectionStateListenable().addListener((source, state) -> {
            if (state == ConnectionState.LOST) {
                connection.lose();
            }
        });
        client.start();
        return connection;
    }

    String address() {
        return address;
    }

    /** Whether there is a server in time. */
    boolean connected(long nanos) throws InterruptedException {
        return client.blockUntilConnected((int) Math.min(Integer.MAX_VALUE, nanos / 1_000_000), TimeUnit.MILLISECONDS);
    }

    synchronized boolean lost() {
        return lost;
    }

    /** What to throw when the session is lost. */
    ZooKeeperException ended() {
        return new ZooKeeperException("the session with ZooKeeper at " + address + " has ended", null);
    }

    /** Writes something that stays; false if something is there. */
    boolean create(String path, byte[] data) throws ZooKeeperException, InterruptedException {
        return create(path, data, CreateMode.PERSISTENT);
    }

    /** Writes something that lasts as long as this session; false if something is there. */
    boolean createForSession(String path, byte[] data) throws ZooKeeperException, InterruptedException {
        return create(path, data, CreateMode.EPHEMERAL);
    }

    private boolean create(String path, byte[] data, CreateMode mode) throws ZooKeeperException, InterruptedException {
        try {
            client.create().creatingParentsIfNeeded().withMode(mode).forPath(path, data);
            return true;
        } catch (KeeperException.NodeExistsException e) {
            return false;
        } catch (Exception e) {
            throw problem(e);
        }
    }

    /** What stands there, or null; wakes {@link #await} when that changes. */
    byte @Nullable [] read(String path) throws ZooKeeperException, InterruptedException {
        try {
            return client.getData().usingWatcher(watcher).forPath(path);
        } catch (KeeperException.NoNodeException e) {
            return null;
        } catch (Exception e) {
            throw problem(e);
        }
    }

    /** Whether this session has written it. */
    boolean owns(String path) throws ZooKeeperException, InterruptedException {
        try {
            Stat stat = client.checkExists().forPath(path);
            return stat != null
                    && stat.getEphemeralOwner()
                            == client.getZookeeperClient().getZooKeeper().getSessionId();
        } catch (Exception e) {
            throw problem(e);
        }
    }

    /** The names of what stands below; none if nothing is there. Wakes {@link #await} when that changes. */
    List<String> children(String path) throws ZooKeeperException, InterruptedException {
        try {
            return client.getChildren().usingWatcher(watcher).forPath(path);
        } catch (KeeperException.NoNodeException e) {
            return List.of();
        } catch (Exception e) {
            throw problem(e);
        }
    }

    /** Removes it with all below. */
    void delete(String path) throws ZooKeeperException, InterruptedException {
        try {
            client.delete().deletingChildrenIfNeeded().forPath(path);
        } catch (KeeperException.NoNodeException e) {
            return;
        } catch (Exception e) {
            throw problem(e);
        }
    }

    /** Sleeps until something has changed of what was read since the last time, or it is time to look again. */
    synchronized void await(long nanos) throws InterruptedException {
        long end = System.nanoTime() + Math.min(nanos, LONGEST_SLEEP_NANOS);
        long left = end - System.nanoTime();
        while (!changed && !lost && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
        changed = false;
    }

    @Override
    public void close() {
        client.close();
    }

    private synchronized void signal() {
        changed = true;
        notifyAll();
    }

    private synchronized void lose() {
        lost = true;
        notifyAll();
    }

    private ZooKeeperException problem(Exception e) throws InterruptedException {
        if (e instanceof InterruptedException interrupt) {
            throw interrupt;
        }
        return new ZooKeeperException("ZooKeeper at " + address + " does not answer as expected: " + e, e);
    }
}

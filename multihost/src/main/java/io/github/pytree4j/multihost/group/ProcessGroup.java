package io.github.pytree4j.multihost.group;

import java.time.Duration;

/**
 * The processes of one job, each with its index. All of them call {@link #barrier} with the same names in the same order; a name is
 * used once in the life of a group.
 *
 * <p>A group that one member has failed, left or lost is broken: every call of the others, those that wait included, ends with a
 * {@link ProcessGroupException} that names that member, until a new group is made. Implementations are safe for use by several
 * threads.
 */
public interface ProcessGroup extends AutoCloseable {
    /** How many bytes a value may have: what every service for small values takes. */
    int MAX_VALUE_BYTES = 1 << 16;

    /** Which one this process is, from 0. */
    int index();

    /** How many processes there are. */
    int count();

    /**
     * Waits until all processes have come here.
     *
     * @throws ProcessGroupException if one has failed, or some did not come in time: it says which; or if the thread was interrupted
     */
    void barrier(String name, Duration timeout);

    /**
     * Tells all processes something.
     *
     * @param key used once in the life of the group
     * @param value {@value #MAX_VALUE_BYTES} bytes at most
     */
    void put(String key, byte[] value);

    /**
     * What some process has {@link #put} there; waits for it.
     *
     * @throws ProcessGroupException as {@link #barrier} does
     */
    byte[] get(String key, Duration timeout);

    /**
     * Tells the others that this process cannot go on, so that they need not wait for it.
     *
     * @param phase what it was doing
     * @param problem what went wrong, for people
     */
    void fail(String phase, String problem);

    /** Leaves the group. Whoever still waits for this process is told that it has left. */
    @Override
    void close();
}

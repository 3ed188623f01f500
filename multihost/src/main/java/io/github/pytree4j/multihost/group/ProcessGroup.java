package io.github.pytree4j.multihost.group;

import java.time.Duration;
import java.util.List;

/**
 * The processes of one job, each with its index. {@link #barrier}, {@link #broadcast} and {@link #gather} are calls that all
 * processes make, with the same names in the same order; each waits until all have come. A process that calls something else than
 * the others breaks the group.
 *
 * <p>A group that one member has failed, left or lost, or where one came too late, is broken: every call of the others, those that
 * wait included, ends with a {@link ProcessGroupException} that names that member, until a new group is made. A call in which all
 * have met succeeds, even if one of them is lost right after it.
 *
 * <p>Implementations are safe for use by several threads, whose calls come one after the other. Their order must be the same in
 * all processes.
 */
public interface ProcessGroup extends AutoCloseable {
    /** How many bytes a value may have: what every service for small values takes. */
    int MAX_VALUE_BYTES = 1 << 19;

    /** How many characters a name may have. */
    int MAX_NAME_LENGTH = 1_000;

    /** Which one this process is, from 0. */
    int index();

    /** How many processes there are. */
    int count();

    /**
     * Waits until all processes have come here.
     *
     * @param name what messages say
     * @throws ProcessGroupException if one has failed, or some did not come in time: it says which, if that can be known; if they
     *     called something else; or if the thread was interrupted
     */
    void barrier(String name, Duration timeout);

    /**
     * Gives all processes what one of them brings. Waits for all of them, as {@link #barrier} does.
     *
     * @param name what messages say
     * @param from whose value is given to all
     * @param value {@value #MAX_VALUE_BYTES} bytes at most; those of the others are not looked at
     * @return the value of {@code from}
     * @throws ProcessGroupException as {@link #barrier} does
     */
    byte[] broadcast(String name, int from, byte[] value, Duration timeout);

    /**
     * Gives one process what all of them bring. Waits for all of them, as {@link #barrier} does.
     *
     * @param name what messages say
     * @param to who is given the values
     * @param value {@value #MAX_VALUE_BYTES} bytes at most
     * @return for {@code to} the values in order of the processes' indices; for the others an empty list
     * @throws ProcessGroupException as {@link #barrier} does
     */
    List<byte[]> gather(String name, int to, byte[] value, Duration timeout);

    /**
     * Tells the others that this process cannot go on, so that they need not wait for it. May be called while another thread
     * waits. Never throws because of the others: a group that is broken already stays as it is.
     *
     * @param phase what it was doing
     * @param problem what went wrong, for people
     */
    void fail(String phase, String problem);

    /** Leaves the group. Whoever still waits for this process is told that it has left. */
    @Override
    void close();
}

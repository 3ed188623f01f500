package io.github.pytree4j.multihost.group;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What all groups have in common: one call after the other, in numbered rounds, each of which all processes come to. An
 * implementation brings what the processes have to say from one to the other.
 */
public abstract class AbstractProcessGroup implements ProcessGroup {
    private static final byte[] NOTHING = {};

    private final int index;
    private final int count;
    /** Held by the thread whose turn it is. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private volatile long nextRound;
    private volatile @Nullable ProcessGroupException broken;
    private volatile boolean closed;

    /** @throws IllegalArgumentException if the index is not one of the count */
    protected AbstractProcessGroup(int index, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a group has at least one process, not " + count);
        }
        Objects.checkIndex(index, count);
        this.index = index;
        this.count = count;
    }

    /**
     * Meets the others. Called by one thread at a time.
     *
     * @return what all have brought, in order of their indices
     * @throws ProcessGroupException if that cannot be; then all others are to be told, and this method is not called again
     */
    protected abstract List<Arrival> exchange(Round round) throws InterruptedException;

    /**
     * Tells the others why they need not wait for this process, in the given round or a later one. May be called while another
     * thread is in {@link #exchange}, and more than once; the first time counts. Throws nothing. The thread is not interrupted.
     */
    protected abstract void announce(long round, Farewell farewell);

    /** Gives back what the group has. Called once, after {@link #announce}. */
    protected abstract void disconnect();

    @Override
    public final int index() {
        return index;
    }

    @Override
    public final int count() {
        return count;
    }

    @Override
    public final void barrier(String name, Duration timeout) {
        call("barrier '" + checked(name) + "'", NOTHING, process -> false, timeout);
    }

    @Override
    public final byte[] broadcast(String name, int from, byte[] value, Duration timeout) {
        Objects.checkIndex(from, count);
        checkSize(name, value);
        byte[] own = index == from ? value.clone() : NOTHING;
        String what = "broadcast '" + checked(name) + "' of process " + from;
        return call(what, own, process -> process == from, timeout)
                .get(from)
                .value()
                .clone();
    }

    @Override
    public final List<byte[]> gather(String name, int to, byte[] value, Duration timeout) {
        Objects.checkIndex(to, count);
        checkSize(name, value);
        String what = "gather '" + checked(name) + "' for process " + to;
        List<Arrival> arrivals = call(what, value.clone(), process -> index == to, timeout);
        List<byte[]> values = new ArrayList<>();
        for (Arrival arrival : index == to ? arrivals : List.<Arrival>of()) {
            values.add(arrival.value().clone());
        }
        return List.copyOf(values);
    }

    @Override
    public final void fail(String phase, String problem) {
        Farewell farewell = Farewell.failed(index, phase, problem);
        if (!closed) {
            tell(farewell);
            breakWith(farewell.exception(phase));
        }
    }

    @Override
    public final void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        boolean interrupted = Thread.interrupted();
        try {
            announce(nextRound, Farewell.left(index, "close"));
            disconnect();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whoever was interrupted has to be able to say so. */
    private void tell(Farewell farewell) {
        boolean interrupted = Thread.interrupted();
        try {
            announce(nextRound, farewell);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends the group for this process alone, with what its next call is to throw. */
    protected final void breakWith(ProcessGroupException problem) {
        synchronized (this) {
            if (broken == null) {
                broken = problem;
            }
        }
    }

    private List<Arrival> call(String what, byte[] value, IntPredicate wanted, Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(what + " needs a timeout above zero, not " + timeout);
        }
        try {
            if (!turn.tryLock(
                    new Round(0, new Arrival(what, value), wanted, timeout).timeoutNanos(), TimeUnit.NANOSECONDS)) {
                throw new ProcessGroupException(
                        what + ": another thread of process " + index + " still waits in this group",
                        List.of(index),
                        what,
                        null);
            }
        } catch (InterruptedException e) {
            throw interrupted(what, e);
        }
        try {
            checkUsable(what);
            return met(new Round(nextRound, new Arrival(what, value), wanted, timeout));
        } catch (InterruptedException e) {
            throw interrupted(what, e);
        } catch (ProcessGroupException e) {
            breakWith(e);
            throw e;
        } finally {
            turn.unlock();
        }
    }

    private List<Arrival> met(Round round) throws InterruptedException {
        List<Arrival> arrivals = exchange(round);
        nextRound = round.number() + 1;
        String what = round.own().what();
        for (int process = 0; process < count; process++) {
            String theirs = arrivals.get(process).what();
            if (!theirs.equals(what)) {
                throw new ProcessGroupException(
                        what + ": process " + process + " is at another call, " + theirs
                                + ". All processes have to make the same calls in the same order.",
                        List.of(process),
                        what,
                        null);
            }
        }
        return arrivals;
    }

    private void checkUsable(String what) {
        if (closed) {
            throw new IllegalStateException(what + ": this group is closed");
        }
        ProcessGroupException problem = broken;
        if (problem != null) {
            throw new ProcessGroupException(
                    what + ": the group broke before. " + problem.getMessage(),
                    problem.processes(),
                    problem.phase(),
                    problem);
        }
    }

    private ProcessGroupException interrupted(String what, InterruptedException cause) {
        tell(Farewell.failed(index, what, "its thread was interrupted"));
        Thread.currentThread().interrupt();
        ProcessGroupException problem = new ProcessGroupException(
                what + ": the thread was interrupted while it waited", List.of(index), what, cause);
        breakWith(problem);
        return problem;
    }

    private static String checked(String name) {
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "a name has from 1 to " + MAX_NAME_LENGTH + " characters, not " + name.length());
        }
        return name;
    }

    private static void checkSize(String name, byte[] value) {
        if (value.length > MAX_VALUE_BYTES) {
            throw new IllegalArgumentException(
                    "'" + name + "': a value has " + MAX_VALUE_BYTES + " bytes at most, not " + value.length);
        }
    }
}

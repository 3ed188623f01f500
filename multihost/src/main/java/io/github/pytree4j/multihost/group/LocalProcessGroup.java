package io.github.pytree4j.multihost.group;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Groups within one virtual machine: the one process of a job that has no others, or threads that stand for processes in tests. */
public final class LocalProcessGroup extends AbstractProcessGroup {
    private final Meeting meeting;

    private LocalProcessGroup(int index, Meeting meeting) {
        super(index, meeting.count());
        this.meeting = meeting;
    }

    /** A group of this process alone, which waits for nobody. */
    public static ProcessGroup single() {
        return new LocalProcessGroup(0, new Meeting(1));
    }

    /**
     * A group for as many threads, for tests. Each is to use its own member of the list.
     *
     * @return the members in order of their indices
     * @throws IllegalArgumentException if there is not at least one
     */
    public static List<ProcessGroup> ofThreads(int count) {
        Meeting meeting = new Meeting(count);
        return IntStream.range(0, count)
                .mapToObj(index -> new LocalProcessGroup(index, meeting))
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    protected List<Arrival> exchange(Round round) throws InterruptedException {
        return meeting.exchange(index(), round);
    }

    @Override
    protected void announce(long round, Farewell farewell) {
        meeting.announce(farewell);
    }

    @Override
    protected void disconnect() {}
}

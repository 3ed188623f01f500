package io.github.pytree4j.multihost.spark;

import io.github.pytree4j.multihost.group.AbstractProcessGroup;
import io.github.pytree4j.multihost.group.Arrival;
import io.github.pytree4j.multihost.group.Farewell;
import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.group.ProcessGroupException;
import io.github.pytree4j.multihost.group.Round;
import io.github.pytree4j.multihost.optional.OptionalLibrary;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.BarrierTaskContext;

/**
 * The tasks of one barrier stage of Apache Spark, with no other service than Spark itself. Needs Spark on the class path, where it is in
 * a job of Spark's.
 *
 * <p>Each call takes about a second, since that is how often Spark looks whether all have come.
 *
 * <p>What Spark's barriers are differs from other groups: nobody is told which task does not come, so that
 * {@link ProcessGroupException#processes()} is empty after a timeout; and a task that has stopped waiting cannot take its arrival back,
 * so that those that come later pass that call, and find the group broken at the next. A task that dies fails the stage: Spark ends the
 * others, and starts all of them anew.
 *
 * <p>While a group is open, tasks call {@code barrier} and {@code allGather} of Spark's context only where all of them do, and not beside
 * a call of the group.
 */
public final class SparkProcessGroup extends AbstractProcessGroup {
    private static final OptionalLibrary SPARK =
            new OptionalLibrary("org.apache.spark.BarrierTaskContext", "org.apache.spark:spark-core_2.13");

    private final Gathering gathering;

    private SparkProcessGroup(BarrierTaskContext context) {
        super(context.partitionId(), context.getTaskInfos().length);
        this.gathering = new Gathering(context);
    }

    /**
     * The tasks of a stage, one process each: the index is the number of the partition. To be closed at the end of the task, by all.
     *
     * @param context what {@code BarrierTaskContext.get()} gives in a task of {@code rdd.barrier().mapPartitions(...)}
     */
    @SuppressWarnings("exports") // Spark is in no module.
    public static ProcessGroup of(BarrierTaskContext context) {
        SPARK.require();
        return new SparkProcessGroup(context);
    }

    @Override
    protected List<Arrival> exchange(Round round) throws InterruptedException {
        String what = round.own().what();
        List<Message> messages = gathering.gather(round);
        List<Arrival> arrivals = new ArrayList<>();
        for (Message message : messages) {
            if (message.farewell() != null) {
                gathering.forsaken();
                throw message.farewell().exception(what);
            }
            if (message.arrival() != null) {
                arrivals.add(message.arrival());
            }
        }
        return arrivals;
    }

    @Override
    protected void announce(long round, Farewell farewell) {
        gathering.leave(farewell);
    }

    @Override
    protected void disconnect() {
        gathering.close();
    }
}

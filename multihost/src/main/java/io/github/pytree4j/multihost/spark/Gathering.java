package io.github.pytree4j.multihost.spark;

import io.github.pytree4j.multihost.group.Farewell;
import io.github.pytree4j.multihost.group.ProcessGroupException;
import io.github.pytree4j.multihost.group.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.BarrierTaskContext;

/**
 * Spark's allGather with a time limit, which it has not itself: a thread of its own waits in Spark, one call after the other. After a
 * call that took too long the thread is given up; it ends with the stage.
 */
final class Gathering {
    /** How long a task that leaves waits until the others have heard of it. Spark looks once a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BarrierTaskContext context;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Gathering::daemon);
    private boolean left;

    Gathering(BarrierTaskContext context) {
        this.context = context;
    }

    /**
     * What all tasks say, in order of their numbers.
     *
     * @throws ProcessGroupException if not all have spoken in time, or Spark ends the stage
     */
    List<Message> gather(Round round) throws InterruptedException {
        String what = round.own().what();
        CompletableFuture<List<Message>> gathered = start(Message.of(round.own()));
        try {
            return gathered.get(round.timeoutNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            var unused =
                    say(Farewell.failed(context.partitionId(), what, "not all tasks came within " + round.timeout()));
            throw new ProcessGroupException(
                    what + ": not all tasks came within " + round.timeout()
                            + "; Spark does not tell which. Look for the slow one in"
                            + " Spark's user interface, and let the stage fail, so that Spark starts it anew.",
                    List.of(),
                    what,
                    e);
        } catch (ExecutionException e) {
            throw new ProcessGroupException(
                    what + ": Spark's barrier has ended: " + e.getCause(), List.of(), what, e.getCause());
        }
    }

    /**
     * Says the last that this task has to say, and waits a little until the others have heard it. If it waits for them in another thread,
     * that comes first: once they have met, they hear this.
     */
    void leave(Farewell farewell) {
        try {
            say(farewell).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The others are told by the end of the stage, or do not wait for this task.
            return;
        }
    }

    /** Has heard another's farewell: nobody waits for this task's any more. */
    synchronized void forsaken() {
        left = true;
    }

    /** The first farewell counts. */
    private synchronized Future<List<Message>> say(Farewell farewell) {
        if (left) {
            return CompletableFuture.completedFuture(List.of());
        }
        left = true;
        return start(Message.of(farewell));
    }

    void close() {
        thread.shutdown();
    }

    private CompletableFuture<List<Message>> start(String own) {
        return CompletableFuture.supplyAsync(
                () -> {
                    List<Message> messages = new ArrayList<>();
                    for (String text : context.allGather(own)) {
                        messages.add(Message.parse(text));
                    }
                    return messages;
                },
                thread);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pytree4j-spark-barrier");
        thread.setDaemon(true);
        return thread;
    }
}

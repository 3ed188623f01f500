package io.github.pytree4j.samples.multihost;

import io.github.pytree4j.multihost.group.ProcessGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * For the demonstration alone: has its process stand still in the midst of a save, when it has written its shards and the others do not
 * know it yet, so that it can be killed right there. Whoever copies the sample leaves this out.
 */
final class StandingStill implements ProcessGroup {
    /** What it says then. */
    static final String SAID = "has written its shards of the next step, and stands still.";

    /** The name of the call by which processes tell each other so. */
    private static final String TELLING = "shards are written";

    private final ProcessGroup group;
    private int savesLeft;

    /** @param save in which save, from 1 */
    StandingStill(ProcessGroup group, int save) {
        this.group = group;
        this.savesLeft = save;
    }

    @Override
    public List<byte[]> gather(String name, int to, byte[] value, Duration timeout) {
        if (name.equals(TELLING) && --savesLeft == 0) {
            standStill();
        }
        return group.gather(name, to, value, timeout);
    }

    private void standStill() {
        Worker.say(index(), SAID);
        try {
            // Not for ever: nobody may be left to kill it.
            TimeUnit.MINUTES.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int index() {
        return group.index();
    }

    @Override
    public int count() {
        return group.count();
    }

    @Override
    public void barrier(String name, Duration timeout) {
        group.barrier(name, timeout);
    }

    @Override
    public byte[] broadcast(String name, int from, byte[] value, Duration timeout) {
        return group.broadcast(name, from, value, timeout);
    }

    @Override
    public void fail(String phase, String problem) {
        group.fail(phase, problem);
    }

    @Override
    public void close() {
        group.close();
    }
}

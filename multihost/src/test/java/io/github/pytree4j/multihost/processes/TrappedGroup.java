package io.github.pytree4j.multihost.processes;

import io.github.pytree4j.multihost.group.ProcessGroup;
import java.time.Duration;
import java.util.List;

/** A group with a trap before and after each call. */
record TrappedGroup(ProcessGroup group, Trap trap) implements ProcessGroup {
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
        trap.before(Trap.MEET, name);
        group.barrier(name, timeout);
        trap.after(Trap.MEET, name);
    }

    @Override
    public byte[] broadcast(String name, int from, byte[] value, Duration timeout) {
        trap.before(Trap.MEET, name);
        byte[] told = group.broadcast(name, from, value, timeout);
        trap.after(Trap.MEET, name);
        return told;
    }

    @Override
    public List<byte[]> gather(String name, int to, byte[] value, Duration timeout) {
        trap.before(Trap.MEET, name);
        List<byte[]> told = group.gather(name, to, value, timeout);
        trap.after(Trap.MEET, name);
        return told;
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

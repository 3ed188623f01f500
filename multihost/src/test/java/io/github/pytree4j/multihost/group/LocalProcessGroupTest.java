package io.github.pytree4j.multihost.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LocalProcessGroupTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final byte[] NOTHING = {};

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aGroupOfOneWaitsForNobody() {
        try (ProcessGroup group = LocalProcessGroup.single()) {
            assertEquals(0, group.index());
            assertEquals(1, group.count());
            group.barrier("start", SHORT);
            assertArrayEquals(new byte[] {7}, group.broadcast("b", 0, new byte[] {7}, SHORT));
            assertArrayEquals(
                    new byte[] {8}, group.gather("g", 0, new byte[] {8}, SHORT).get(0));
        }
    }

    @Test
    void nobodyPassesABarrierBeforeAllHaveCome() throws Exception {
        List<ProcessGroup> group = LocalProcessGroup.ofThreads(3);
        Future<?> first = started(() -> barrier(group.get(0), "a"));
        Future<?> second = started(() -> barrier(group.get(1), "a"));
        Thread.sleep(100);
        assertTrue(!first.isDone() && !second.isDone());
        barrier(group.get(2), "a");
        first.get();
        second.get();
    }

    @Test
    void allAreGivenTheValueOfOne() throws Exception {
        List<Future<byte[]>> values = new ArrayList<>();
        for (ProcessGroup member : LocalProcessGroup.ofThreads(4)) {
            values.add(started(() -> member.broadcast("b", 2, new byte[] {(byte) member.index()}, LONG)));
        }
        for (Future<byte[]> value : values) {
            assertArrayEquals(new byte[] {2}, value.get());
        }
    }

    @Test
    void oneIsGivenTheValuesOfAllInTheirOrder() throws Exception {
        List<Future<List<byte[]>>> values = new ArrayList<>();
        for (ProcessGroup member : LocalProcessGroup.ofThreads(3)) {
            values.add(started(() -> member.gather("g", 1, new byte[] {(byte) member.index()}, LONG)));
        }
        assertEquals(List.of(), values.get(0).get());
        assertEquals(List.of(), values.get(2).get());
        for (int process = 0; process < 3; process++) {
            assertArrayEquals(new byte[] {(byte) process}, values.get(1).get().get(process));
        }
    }

    @Test
    void aFailureEndsTheWaitOfTheOthersWithIndexPhaseAndProblem() throws Exception {
        List<ProcessGroup> group = LocalProcessGroup.ofThreads(3);
        Future<?> waiting = started(() -> barrier(group.get(0), "written"));
        group.get(2).fail("write arrays", "no space left");
        ProcessGroupException problem = problemOf(waiting);
        assertEquals(List.of(2), problem.processes());
        assertEquals("write arrays", problem.phase());
        assertEquals(
                "barrier 'written': process 2 failed at 'write arrays': no space left. "
                        + "The group is broken; make a new one in all processes.",
                problem.getMessage());
        assertEquals(
                List.of(2),
                problemOf(started(() -> barrier(group.get(1), "written"))).processes());
    }

    @Test
    void whoHasFailedCannotGoOn() {
        List<ProcessGroup> group = LocalProcessGroup.ofThreads(2);
        group.get(0).fail("write arrays", "no space left");
        assertThrows(ProcessGroupException.class, () -> barrier(group.get(0), "next"));
    }

    @Test
    void whoLeavesIsNamedToThoseThatWait() throws Exception {
        List<ProcessGroup> group = LocalProcessGroup.ofThreads(2);
        Future<?> waiting = started(() -> barrier(group.get(0), "a"));
        group.get(1).close();
        ProcessGroupException problem = problemOf(waiting);
        assertEquals(List.of(1), problem.processes());
        assertTrue(problem.getMessage().contains("process 1 has left the group"), problem.getMessage());
    }

    @Test
    void whoDoesNotComeInTimeIsNamedAndFindsTheGroupBroken() {
        List<ProcessGroup> group = LocalProcessGroup.ofThreads(3);
        ProcessGroupException late =
                assertThrows(ProcessGroupException.class, () -> group.get(1).barrier("a", SHORT));
        assertEquals(List.of(0, 2), late.processes());
        assertTrue(late.getMessage().contains("processes 0, 2 did not come within 0.05 s"), late.getMessage());
        ProcessGroupException straggler = assertThrows(ProcessGroupException.class, () -> barrier(group.get(2), "a"));
        assertEquals(List.of(0, 2), straggler.processes());
    }

    @Test
    void differentCallsBreakTheGroup() throws Exception {
        List<ProcessGroup> group = LocalProcessGroup.ofThreads(2);
        Future<?> first = started(() -> barrier(group.get(0), "a"));
        ProcessGroupException problem =
                assertThrows(ProcessGroupException.class, () -> group.get(1).broadcast("a", 0, NOTHING, LONG));
        assertTrue(problem.getMessage().contains("process 0 is at another call, barrier 'a'"), problem.getMessage());
        assertEquals(List.of(1), problemOf(first).processes());
        assertThrows(ProcessGroupException.class, () -> barrier(group.get(0), "b"));
    }

    @Test
    void anInterruptEndsTheWaitAndIsToldToTheOthers() throws Exception {
        List<ProcessGroup> group = LocalProcessGroup.ofThreads(2);
        ProcessGroupException problem = assertThrows(ProcessGroupException.class, () -> {
            Thread.currentThread().interrupt();
            barrier(group.get(0), "a");
        });
        assertTrue(Thread.interrupted());
        assertEquals(List.of(0), problem.processes());
        assertEquals(
                List.of(0), problemOf(started(() -> barrier(group.get(1), "a"))).processes());
    }

    @Test
    void namesValuesAndTimeoutsAreChecked() {
        ProcessGroup group = LocalProcessGroup.single();
        assertThrows(IllegalArgumentException.class, () -> group.barrier("", LONG));
        assertThrows(IllegalArgumentException.class, () -> group.barrier("x".repeat(1_001), LONG));
        assertThrows(IllegalArgumentException.class, () -> group.barrier("a", Duration.ZERO));
        assertThrows(IndexOutOfBoundsException.class, () -> group.broadcast("a", 1, NOTHING, LONG));
        byte[] large = new byte[ProcessGroup.MAX_VALUE_BYTES + 1];
        assertThrows(IllegalArgumentException.class, () -> group.gather("a", 0, large, LONG));
        group.barrier("forever", Duration.ofSeconds(Long.MAX_VALUE));
    }

    @Test
    void aClosedGroupSaysSo() {
        ProcessGroup group = LocalProcessGroup.single();
        group.close();
        group.close();
        assertThrows(IllegalStateException.class, () -> group.barrier("a", LONG));
    }

    @Test
    void manyRoundsOfRandomCallsGiveAllTheSame() throws Exception {
        long seed = Long.getLong("pytree4j.seed", System.nanoTime());
        System.out.println("LocalProcessGroupTest seed " + seed);
        int count = 2 + new Random(seed).nextInt(6);
        List<Future<Integer>> members = new ArrayList<>();
        for (ProcessGroup member : LocalProcessGroup.ofThreads(count)) {
            members.add(started(() -> randomCalls(member, new Random(seed))));
        }
        for (Future<Integer> member : members) {
            assertEquals(members.get(0).get(), member.get());
        }
    }

    private static int randomCalls(ProcessGroup member, Random random) {
        int sum = 0;
        for (int call = 0; call < 200; call++) {
            int from = random.nextInt(member.count());
            byte value = (byte) random.nextInt();
            sum = 31 * sum + member.broadcast("b", from, new byte[] {member.index() == from ? value : 0}, LONG)[0];
            member.barrier("c", LONG);
        }
        return sum;
    }

    private <T> Future<T> started(Callable<T> work) {
        return threads.submit(work);
    }

    private static Void barrier(ProcessGroup member, String name) {
        member.barrier(name, LONG);
        return null;
    }

    private static ProcessGroupException problemOf(Future<?> waiting) {
        return (ProcessGroupException)
                assertThrows(ExecutionException.class, waiting::get).getCause();
    }
}

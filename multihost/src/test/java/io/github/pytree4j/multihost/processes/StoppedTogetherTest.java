package io.github.pytree4j.multihost.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Of two real processes that save together, one is stopped for too long and goes on, or ZooKeeper goes away. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class StoppedTogetherTest {
    private static final Duration LONG_SESSION = Duration.ofSeconds(30);
    private static final Duration SHORT_SESSION = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    private Path root;

    private ZooKeeper zooKeeper;
    private Job job;
    private Checkpoints checkpoints;
    private List<String> before;

    private void start(Duration session) throws Exception {
        zooKeeper = ZooKeeper.start(session);
        job = job("first", session);
        checkpoints = new Checkpoints(root.resolve("checkpoints"));
        job.form(2, Optional.of(zooKeeper.address()));
        job.save(SaveOrder.of(1, 1));
        before = checkpoints.files();
    }

    private Job job(String name, Duration session) throws IOException {
        return new Job(root.resolve("checkpoints"), root.resolve(name), session, 1024);
    }

    @AfterEach
    void end() {
        job.close();
        zooKeeper.close();
    }

    /** Both save; one is stopped meanwhile. What the other is told. */
    private Outcome toldWhileStopped(SaveOrder order, Moment moment, int index) throws Exception {
        SavingProcess stopped = job.process(index);
        SavingProcess other = job.process(1 - index);
        stopped.send(order.stoppingAt(moment).line());
        other.send(order.line());
        stopped.awaitStop();
        stopped.signal("STOP");
        return other.outcome();
    }

    private Outcome goesOn(int index) throws Exception {
        SavingProcess stopped = job.process(index);
        stopped.signal("CONT");
        return stopped.goOn().outcome();
    }

    private void requireAsBefore() throws IOException {
        requireAsBeforeBut("nothing");
    }

    private void requireAsBeforeBut(String unfinished) throws IOException {
        List<String> files = checkpoints.files().stream()
                .filter(file -> !file.contains(unfinished))
                .toList();
        assertEquals(before, files);
        assertEquals(Map.of(1L, 1L), checkpoints.seeds());
    }

    private void requireANewGroupSaves(long step, long seed) throws Exception {
        job.leave();
        job.form(2, Optional.of(zooKeeper.address()));
        job.save(SaveOrder.of(step, seed));
        assertEquals(Map.of(step, seed), checkpoints.seeds());
        checkpoints.requireNothingElse();
    }

    @Test
    void aStragglerIsNamedAndFailsWhenItGoesOn() throws Exception {
        start(LONG_SESSION);
        SaveOrder order = SaveOrder.of(2, 2).waiting(PATIENCE);
        Outcome told = toldWhileStopped(order, Moment.IN_A_CHUNK, 1);
        told.requireNames(1);
        assertTrue(told.message().contains("did not come within 2 s"), told::message);
        requireAsBefore();
        Outcome late = goesOn(1);
        assertFalse(late.isSaved(), late::toString);
        requireAsBefore();
        requireANewGroupSaves(2, 3);
    }

    @Test
    void aLeaderThatIsLateKeepsTheLockAndPublishesWhatIsWhole() throws Exception {
        start(LONG_SESSION);
        SaveOrder order = SaveOrder.of(2, 2).waiting(PATIENCE);
        Outcome told = toldWhileStopped(order, Moment.ALL_SHARDS_WRITTEN, 0);
        told.requireNames(0);
        try (Job second = job("second", LONG_SESSION)) {
            second.form(1, Optional.of(zooKeeper.address()));
            second.begin(SaveOrder.of(2, 5).waitingForTheLock(Duration.ofMillis(300)));
            Outcome busy = second.outcomes().get(0);
            assertEquals("CheckpointBusyException", busy.failure(), busy::toString);
            assertTrue(busy.message().contains("process " + job.process(0).pid()), busy::message);
        }
        assertEquals(Map.of(1L, 1L), checkpoints.seeds());
        Outcome late = goesOn(0);
        late.requireNames(0);
        assertTrue(late.message().contains("is in its place, whole"), late::message);
        assertEquals(Map.of(2L, 2L), checkpoints.seeds());
        checkpoints.requireNothingElse();
        requireANewGroupSaves(3, 3);
    }

    @Test
    void aWriterThatIsLeftBehindWritesNothingIntoTheNextSave() throws Exception {
        start(SHORT_SESSION);
        SavingProcess leader = job.process(0);
        SavingProcess straggler = job.process(1);
        straggler.send(SaveOrder.of(2, 2).stoppingAt(Moment.IN_A_CHUNK).line());
        leader.send(SaveOrder.of(2, 2).line());
        straggler.awaitStop();
        straggler.signal("STOP");
        job.kill(leader);
        requireAsBeforeBut(".tmp");
        try (Job second = job("second", LONG_SESSION)) {
            second.form(2, Optional.of(zooKeeper.address()));
            second.save(SaveOrder.of(2, 3));
            checkpoints.requireNothingElse();
            straggler.signal("CONT");
            Outcome late = straggler.goOn().outcome();
            assertFalse(late.isSaved(), late::toString);
            assertEquals(Map.of(2L, 3L), checkpoints.seeds());
            checkpoints.requireNothingElse();
        }
    }

    @Test
    void whoseSessionEndsIsNamedAndLearnsOfIt() throws Exception {
        start(SHORT_SESSION);
        Outcome told = toldWhileStopped(SaveOrder.of(2, 2), Moment.OWN_SHARDS_WRITTEN, 1);
        told.requireNames(1);
        assertTrue(told.message().contains("died or lost the connection"), told::message);
        requireAsBefore();
        goesOn(1).requireNames(1);
        requireAsBefore();
        requireANewGroupSaves(2, 3);
    }

    @Test
    void aLeaderWhoseSessionEndsTakesBackWhatItHasWritten() throws Exception {
        start(SHORT_SESSION);
        Outcome told = toldWhileStopped(SaveOrder.of(2, 2), Moment.ARRAYS_COLLECTED, 0);
        told.requireNames(0);
        assertEquals(Map.of(1L, 1L), checkpoints.seeds());
        goesOn(0).requireNames(0);
        requireAsBefore();
        requireANewGroupSaves(2, 3);
    }

    @Test
    void allFailWhenZooKeeperGoesAway() throws Exception {
        start(SHORT_SESSION);
        job.begin(SaveOrder.of(2, 2).stoppingAt(Moment.OWN_SHARDS_WRITTEN));
        for (int index = 0; index < 2; index++) {
            job.process(index).awaitStop();
        }
        zooKeeper.close();
        for (int index = 0; index < 2; index++) {
            job.process(index).goOn();
        }
        for (Outcome told : job.outcomes()) {
            assertEquals("ProcessGroupException", told.failure(), told::toString);
            assertEquals(List.of(), told.processes(), told::toString);
            assertTrue(told.message().contains("has lost ZooKeeper at " + zooKeeper.address()), told::message);
            assertTrue(told.phase().contains("shards are written"), told::phase);
        }
        requireAsBefore();
        zooKeeper = ZooKeeper.start(SHORT_SESSION);
        requireANewGroupSaves(2, 3);
    }
}

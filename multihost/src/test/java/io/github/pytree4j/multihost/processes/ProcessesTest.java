package io.github.pytree4j.multihost.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Groups of real processes, which are killed and stopped. */
@Timeout(60)
class ProcessesTest {
    private static final int LONG_SESSION = 20_000;
    private static final int SHORT_SESSION = 1_500;

    private final List<MemberProcess> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(MemberProcess::close);
    }

    @Test
    void fourProcessesMeetAndExchangeAndWriteNothingToTheConsole() throws Exception {
        List<MemberProcess> members = joined(4, LONG_SESSION);
        for (MemberProcess member : members) {
            member.send("barrier start").send("broadcast b 2 from" + members.indexOf(member));
            member.send("gather g 1 v" + members.indexOf(member));
        }
        for (MemberProcess member : members) {
            assertEquals("done ", member.read());
            assertEquals("done from2", member.read());
            assertEquals(member == members.get(1) ? "done v0,v1,v2,v3" : "done ", member.read());
        }
        for (MemberProcess member : List.of(members.get(3), members.get(0), members.get(1), members.get(2))) {
            if (member != members.get(0)) {
                assertEquals("", member.end());
            }
        }
        assertEquals("", members.get(0).end());
    }

    @Test
    void aKilledProcessIsNamedToTheOthersThatWait() throws Exception {
        List<MemberProcess> members = joined(4, SHORT_SESSION);
        for (int index : new int[] {0, 1, 3}) {
            members.get(index).send("barrier written");
        }
        members.get(2).kill();
        for (int index : new int[] {0, 1, 3}) {
            assertEquals(
                    "problem [2] barrier 'written': barrier 'written': process 2 died or lost the connection."
                            + " The group is broken; make a new one in all processes.",
                    members.get(index).read());
        }
    }

    @Test
    void theEndOfTheProcessThatServesIsNoticed() throws Exception {
        List<MemberProcess> members = joined(2, SHORT_SESSION);
        members.get(1).send("barrier written");
        members.get(0).kill();
        String problem = members.get(1).read();
        assertTrue(problem.startsWith("problem [0] barrier 'written'"), problem);
        assertTrue(problem.contains("process 0, which serves it, has died or left"), problem);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProcessStoppedForLongerThanItsSessionIsTakenForDeadAndLearnsOfIt() throws Exception {
        List<MemberProcess> members = joined(3, SHORT_SESSION);
        members.get(0).send("barrier written");
        members.get(2).send("barrier written");
        members.get(1).signal("STOP");
        for (int index : new int[] {0, 2}) {
            String problem = members.get(index).read();
            assertTrue(problem.startsWith("problem [1] barrier 'written'"), problem);
        }
        members.get(1).signal("CONT");
        String own = members.get(1).send("barrier written").read();
        assertTrue(own.startsWith("problem [1] barrier 'written'"), own);
    }

    @Test
    void aStragglerIsNamedAndFindsTheGroupBroken() throws Exception {
        List<MemberProcess> members = joined(3, LONG_SESSION);
        for (int index : new int[] {0, 2}) {
            String problem = members.get(index).send("barrier written 500").read();
            assertTrue(problem.startsWith(index == 0 ? "problem [1, 2]" : "problem [1"), problem);
        }
        assertTrue(members.get(1).send("barrier written").read().startsWith("problem [1"));
    }

    @Test
    void aProcessThatClosesIsNamed() throws Exception {
        List<MemberProcess> members = joined(2, LONG_SESSION);
        members.get(0).send("barrier written");
        members.get(1).end();
        String problem = members.get(0).read();
        assertTrue(problem.contains("process 1 has left the group"), problem);
    }

    @Test
    void anotherProcessWithTheSameIndexIsRefusedAndSoIsAnotherCount() throws Exception {
        String address = MemberProcess.freeAddress();
        MemberProcess late = started(MemberProcess.start(address, 3, 1, SHORT_SESSION));
        MemberProcess server = started(MemberProcess.start(address, 3, 0, LONG_SESSION));
        MemberProcess other = started(MemberProcess.start(address, 4, 2, SHORT_SESSION));
        String refusal = other.read();
        assertTrue(refusal.contains("process 0 expects 3 processes, and this one, process 2, expects 4"), refusal);
        MemberProcess twin = started(MemberProcess.start(address, 3, 1, SHORT_SESSION));
        assertEquals("refused join: another process 1 is already there", firstOf(late, twin));
        started(MemberProcess.start(address, 3, 2, LONG_SESSION)).joined();
        server.joined();
    }

    /** What one of them says first; each is read by a thread of its own, which the common pool need not have. */
    private static String firstOf(MemberProcess one, MemberProcess other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            return threads.invokeAny(List.of(one::read, other::read));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoGroupsAtOnceDoNotDisturbEachOther() throws Exception {
        List<MemberProcess> first = joined(2, LONG_SESSION);
        List<MemberProcess> second = joined(2, LONG_SESSION);
        first.get(0).send("fail phase problem").read();
        for (MemberProcess member : second) {
            member.send("barrier a");
        }
        for (MemberProcess member : second) {
            assertEquals("done ", member.read());
        }
    }

    @Test
    void worksWithModulesToo() throws Exception {
        String address = MemberProcess.freeAddress();
        MemberProcess first = started(MemberProcess.startWithModules(address, 2, 0, LONG_SESSION));
        MemberProcess second = started(MemberProcess.startWithModules(address, 2, 1, LONG_SESSION));
        assertEquals("joined true", first.read());
        assertEquals("joined true", second.read());
        assertEquals("", second.end());
        assertEquals("", first.end());
    }

    @Test
    void anAddressThatIsTakenIsRefused() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + socket.getLocalPort();
            String refusal =
                    started(MemberProcess.start(address, 2, 0, LONG_SESSION)).read();
            assertTrue(refusal.startsWith("refused join: process 0 cannot serve at " + address), refusal);
            assertTrue(refusal.endsWith("choose another port for this job."), refusal);
        }
    }

    private List<MemberProcess> joined(int count, int sessionMillis) throws IOException {
        String address = MemberProcess.freeAddress();
        List<MemberProcess> members = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            members.add(started(MemberProcess.start(address, count, index, sessionMillis)));
        }
        for (MemberProcess member : members) {
            member.joined();
        }
        return members;
    }

    private MemberProcess started(MemberProcess member) {
        processes.add(member);
        return member;
    }
}

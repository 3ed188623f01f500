package io.github.pytree4j.tests.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.pytree4j.tests.support.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file system that is really full. It is mounted for one process alone, and gone with it. */
class FullFileSystemTest {
    private static final String MOUNT = "mount -t tmpfs -o size=2m,nr_inodes=60 tmpfs \"$0\" && exec \"$@\"";
    private static final int CANNOT_START = 127;

    @TempDir
    private Path root;

    @Test
    void aSaveWithoutRoomFailsInWordsAndLeavesTheDirectoryAsItWas() throws Exception {
        Ended saving = run(mounted(JavaProcess.command(FullFileSystem.class, root.toString())));
        System.out.println(saving.output.indent(2).stripTrailing());
        assertEquals(0, saving.exitCode, saving.output);
    }

    /** The command in a file system of its own; where that may not be had, there is nothing to test. */
    private List<String> mounted(List<String> command) throws Exception {
        List<String> reasons = new ArrayList<>();
        for (String how : List.of("-m", "-rm")) {
            Ended trial = run(within(how, List.of("true")));
            if (trial.exitCode == 0) {
                return within(how, command);
            }
            reasons.add("unshare " + how + ": " + trial.output.strip());
        }
        System.out.println("FullFileSystemTest is skipped, since no file system can be mounted: " + reasons);
        return abort("no file system can be mounted: " + reasons);
    }

    private List<String> within(String how, List<String> command) {
        List<String> all = new ArrayList<>(List.of("unshare", how, "sh", "-c", MOUNT, root.toString()));
        all.addAll(command);
        return all;
    }

    /** A process that has ended. */
    private record Ended(int exitCode, String output) {}

    private static Ended run(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            return new Ended(CANNOT_START, e.toString());
        }
    }
}

package io.github.pytree4j.samples.multihost;

import io.github.pytree4j.samples.support.ChildJvm;
import io.github.pytree4j.samples.support.Loopback;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The processes of one run of the job, on this machine, which end with this object at the latest. */
final class Job implements AutoCloseable {
    private final List<Process> processes = new ArrayList<>();
    private final List<BufferedReader> outputs = new ArrayList<>();
    /** They are not to outlive this process, however that ends. */
    private final Thread atExit = new Thread(this::endAll);

    private Job() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts all processes, with a meeting place of their own.
     *
     * @param mesh such as {@code 4x2}
     * @param standsStill which process is to stand still amid its second save; -1 for none
     */
    static Job start(int count, String mesh, int steps, Path directory, int standsStill) throws IOException {
        String address = Loopback.HOST + ":" + Loopback.freePort();
        Job job = new Job();
        try {
            for (int index = 0; index < count; index++) {
                List<String> arguments =
                        new ArrayList<>(List.of(address, "" + count, "" + index, "" + directory, mesh, "" + steps));
                if (index == standsStill) {
                    arguments.add("2");
                }
                job.launch(arguments);
            }
        } catch (IOException | RuntimeException e) {
            job.close();
            throw e;
        }
        return job;
    }

    private void launch(List<String> arguments) throws IOException {
        ProcessBuilder builder = ChildJvm.running(Worker.class, arguments);
        // Small, since there are several on one machine.
        builder.command().addAll(1, List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"));
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        processes.add(process);
        outputs.add(process.inputReader(StandardCharsets.UTF_8));
    }

    /** Prints what a process says, until it says this; false if it ends before. */
    boolean printUntil(int index, String last) throws IOException {
        BufferedReader output = outputs.get(index);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            System.out.println("  " + line);
            if (line.endsWith(last)) {
                return true;
            }
        }
        return false;
    }

    /** As the operating system kills a process that takes too much memory: it learns nothing of it. */
    void kill(int index) throws InterruptedException {
        outputs.remove(index);
        processes.remove(index).destroyForcibly().waitFor();
    }

    /** Prints what the processes that were not killed say until they end, one after the other; returns their exit codes. */
    List<Integer> printToEnd() throws IOException, InterruptedException {
        List<Integer> exitCodes = new ArrayList<>();
        for (int index = 0; index < processes.size(); index++) {
            BufferedReader output = outputs.get(index);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                System.out.println("  " + line);
            }
            exitCodes.add(processes.get(index).waitFor());
        }
        return exitCodes;
    }

    @Override
    public void close() {
        endAll();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void endAll() {
        processes.forEach(Process::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }
}

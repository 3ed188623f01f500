package io.github.pytree4j.samples.spark;

import io.github.pytree4j.samples.support.DirectoryTree;
import io.github.pytree4j.samples.support.Loopback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A master and workers of Spark on this machine, each a process of its own, which end with this object. */
final class LocalCluster implements AutoCloseable {
    private static final int SECONDS_TO_START = 60;
    private static final int MOST_OF_A_LOG = 4_000;

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    /** A worker ends its executors when it is asked to end; whoever is killed with this process is asked, too. */
    private final Thread atExit = new Thread(this::endProcesses);

    private LocalCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Returns when the master listens; the workers come to it by themselves. */
    static LocalCluster start(int workers, int coresEach) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pytree4j-spark");
        Files.createDirectory(folder.resolve("jars"));
        LocalCluster cluster = new LocalCluster(folder, Loopback.freePort());
        Runtime.getRuntime().addShutdownHook(cluster.atExit);
        try {
            cluster.launch(
                    "master",
                    "org.apache.spark.deploy.master.Master",
                    "--host",
                    Loopback.HOST,
                    "--port",
                    "" + cluster.port,
                    "--webui-port",
                    "0");
            cluster.awaitMaster();
            for (int worker = 0; worker < workers; worker++) {
                cluster.launch(
                        "worker" + worker,
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        Loopback.HOST,
                        "--cores",
                        "" + coresEach,
                        "--memory",
                        "1g",
                        "--webui-port",
                        "0",
                        "--work-dir",
                        folder.resolve("work" + worker).toString(),
                        cluster.url());
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    /** Where its drivers find it. */
    String url() {
        return "spark://" + Loopback.HOST + ":" + port;
    }

    /** What {@code SPARK_HOME} is to be; its files go with the cluster. */
    Path home() {
        return folder;
    }

    /** The ends of what all its processes have logged. */
    String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(LocalCluster::isLog).sorted().toList()) {
                String text = Files.readString(file);
                logs.append("== ").append(folder.relativize(file)).append('\n');
                logs.append(text.substring(Math.max(0, text.length() - MOST_OF_A_LOG)))
                        .append('\n');
            }
        }
        return logs.toString();
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".log") || name.equals("stderr");
    }

    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(atExit);
        endProcesses();
        DirectoryTree.delete(folder);
    }

    private void launch(String name, String main, String... arguments) throws IOException {
        Path log = folder.resolve(name + ".log");
        processes.add(SparkJvm.running(folder, "256m", main, arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    private void awaitMaster() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 10 * SECONDS_TO_START; attempt++) {
            if (!processes.get(0).isAlive()) {
                throw new IOException("the master has ended:\n" + Files.readString(folder.resolve("master.log")));
            }
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("the master does not listen after " + SECONDS_TO_START + " s");
    }

    /** With what they have started: the workers' executors. */
    private void endProcesses() {
        for (Process process : processes) {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
        for (Process process : processes) {
            process.onExit().join();
        }
    }
}

package io.github.pytree4j.samples.spark;

import io.github.pytree4j.samples.support.Loopback;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.launcher.JavaModuleOptions;

/** Virtual machines that run a part of Spark, all at the loopback address, with the class path of this one. */
final class SparkJvm {
    private SparkJvm() {}

    /**
     * A process that will run a class; not started yet.
     *
     * @param home a folder that has a folder {@code jars}, where Spark looks for its libraries, though they are all on the class path
     * @param heap such as {@code 256m}
     */
    static ProcessBuilder running(Path home, String heap, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-cp", classPath(), main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        // Else it looks for the folders of a build of its own.
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", Loopback.HOST);
        builder.environment().put("SPARK_LOCAL_HOSTNAME", Loopback.HOST);
        return builder;
    }

    /** Of this process, with whole paths, since others run elsewhere. */
    static String classPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}

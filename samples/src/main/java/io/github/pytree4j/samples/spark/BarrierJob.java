package io.github.pytree4j.samples.spark;

import io.github.pytree4j.samples.support.Loopback;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Function1;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/** The driver: has a cluster run one task on each core, all at the same time, and prints what they say. */
final class BarrierJob {
    private BarrierJob() {}

    /**
     * Usage: {@code BarrierJob MASTER TASKS DIRECTORY}.
     *
     * @param args where the cluster is, how many cores it has, and a directory for checkpoints that all its machines see
     */
    public static void main(String[] args) {
        int tasks = Integer.parseInt(args[1]);
        SparkConf conf = conf(args[0], tasks);
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            run(spark, tasks, new SavingTask(args[2])).forEach(System.out::println);
        }
    }

    /** What a job needs that runs all its tasks at once. */
    static SparkConf conf(String master, int tasks) {
        return new SparkConf()
                .setAppName("pytree4j")
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", Loopback.HOST)
                .set("spark.driver.bindAddress", Loopback.HOST)
                .set("spark.executor.memory", "512m")
                .set("spark.executor.extraClassPath", SparkJvm.classPath())
                .set("spark.cores.max", "" + tasks)
                // A stage with barriers needs all executors before it starts.
                .set("spark.scheduler.minRegisteredResourcesRatio", "1.0")
                .set("spark.scheduler.maxRegisteredResourcesWaitingTime", "60s")
                .set("spark.barrier.sync.timeout", "120");
    }

    /** What the tasks return, in order of their numbers. */
    static List<String> run(JavaSparkContext spark, int tasks, Function1<Iterator<Integer>, Iterator<String>> task) {
        List<Integer> numbers = IntStream.range(0, tasks).boxed().collect(Collectors.toList());
        Object lines = spark.parallelize(numbers, tasks)
                .rdd()
                .barrier()
                .mapPartitions(task, false, ClassTag$.MODULE$.apply(String.class))
                .collect();
        return List.of((String[]) lines);
    }

    /** As Spark takes results. */
    static Iterator<String> lines(List<String> lines) {
        return CollectionConverters.asScala(lines.iterator());
    }
}

package io.github.pytree4j.samples.spark;

import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.group.ProcessGroupException;
import io.github.pytree4j.multihost.spark.SparkProcessGroup;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.BarrierTaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** A driver whose tasks get into trouble of every kind, and say what they are told. */
final class TroubledJob {
    private static final int TASKS = 3;

    private TroubledJob() {}

    public static void main(String[] args) {
        try (JavaSparkContext spark = new JavaSparkContext(BarrierJob.conf("local[" + TASKS + "]", TASKS))) {
            for (String trouble : List.of("failing", "mismatched", "leaving", "late")) {
                BarrierJob.run(spark, TASKS, new TroubledTask(trouble))
                        .forEach(line -> System.out.println(trouble + " " + line));
            }
        }
    }

    private static final class TroubledTask extends AbstractFunction1<Iterator<Integer>, Iterator<String>>
            implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String trouble;

        TroubledTask(String trouble) {
            this.trouble = trouble;
        }

        @Override
        public Iterator<String> apply(Iterator<Integer> numbers) {
            try (ProcessGroup group = SparkProcessGroup.of(BarrierTaskContext.get())) {
                call(group);
                return BarrierJob.lines(List.of("done"));
            } catch (ProcessGroupException e) {
                return BarrierJob.lines(List.of(e.processes() + " " + e.phase() + ": " + e.getMessage()));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void call(ProcessGroup group) throws InterruptedException {
            int index = group.index();
            Duration timeout = Duration.ofSeconds(60);
            group.barrier("start", timeout);
            if (trouble.equals("failing") && index == 1) {
                group.fail("write arrays", "no space left");
            } else if (trouble.equals("leaving") && index == 1) {
                return;
            } else if (trouble.equals("late")) {
                if (index == 1) {
                    TimeUnit.SECONDS.sleep(4);
                }
                group.barrier("written", index == 1 ? timeout : Duration.ofSeconds(2));
                group.barrier("next", timeout);
            } else {
                group.barrier(trouble.equals("mismatched") && index == 2 ? "other" : "written", timeout);
            }
        }
    }
}

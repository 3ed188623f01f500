package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.RetentionPolicy;
import io.github.pytree4j.checkpoint.Step;
import io.github.pytree4j.errors.CheckpointNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which checkpoints a pruning keeps: those that any of these options names. */
@SuppressWarnings("NullAway.Init")
final class RetentionOptions {
    private static final int NAMED_METRICS = 10;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--keep", paramLabel = "N", description = "keep the N latest")
    private @Nullable Integer latest;

    @Option(
            names = "--every",
            paramLabel = "STEPS",
            description = "keep each that is so many steps after the last one so kept; never step 0, as Flax")
    private @Nullable Double everySteps;

    @Option(
            names = "--every-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "keep each that was saved so long after the last one so kept: 30m, 2h, 1d12h, PT2H")
    private @Nullable Duration everyTime;

    @Option(
            names = "--best",
            paramLabel = "N:METRIC:lowest|highest",
            converter = BestOption.Converter.class,
            description = "keep the N best by a metric, such as 3:loss:lowest; may be given again")
    private List<BestOption> best = new ArrayList<>();

    @Option(
            names = "--step",
            paramLabel = "STEP",
            split = ",",
            description = "keep this step, or these with commas between; may be given again")
    private List<String> steps = new ArrayList<>();

    /** Whatever one of the options keeps; that there is none is wrong usage. */
    RetentionPolicy policy(CheckpointFolder folder) {
        List<RetentionPolicy> policies = new ArrayList<>();
        if (latest != null) {
            int count = latest;
            policies.add(checked("--keep", () -> RetentionPolicy.latest(count)));
        }
        if (everySteps != null) {
            double distance = everySteps;
            policies.add(checked("--every", () -> RetentionPolicy.everyNSteps(distance)));
        }
        if (everyTime != null) {
            policies.add(RetentionPolicy.every(everyTime));
        }
        if (!best.isEmpty()) {
            requireMetrics(folder);
            best.forEach(option -> policies.add(option.policy()));
        }
        if (!steps.isEmpty()) {
            policies.add(RetentionPolicy.steps(steps.stream()
                    .map(text -> folder.named(text, command))
                    .distinct()
                    .toArray(Step[]::new)));
        }
        return RetentionPolicy.anyOf(policies.toArray(RetentionPolicy[]::new));
    }

    /** Refuses a command that says of nothing that it stays. */
    void requireAny() {
        if (latest == null && everySteps == null && everyTime == null && best.isEmpty() && steps.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "nothing says what to keep; expected one or more of --keep, --every, --every-time, --best, --step");
        }
    }

    private RetentionPolicy checked(String option, Supplier<RetentionPolicy> policy) {
        try {
            return policy.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), option + ": " + e.getMessage(), e);
        }
    }

    /** Refuses a metric that no checkpoint has: a misspelled name would keep nothing. */
    private void requireMetrics(CheckpointFolder folder) {
        Set<String> known = new TreeSet<>();
        for (Step step : folder.steps()) {
            folder.examine(step, false)
                    .ifPresent(checkpoint ->
                            known.addAll(checkpoint.metadata().metrics().keySet()));
        }
        for (BestOption option : best) {
            if (!known.contains(option.metric())) {
                throw new CheckpointNotFoundException("no checkpoint in " + folder.directory() + " has the metric "
                        + MetricsText.name(option.metric()) + ", by which --best is to keep some; " + named(known)
                        + "; nothing is deleted");
            }
        }
    }

    private static String named(Set<String> metrics) {
        if (metrics.isEmpty()) {
            return "none has any metric";
        }
        int more = metrics.size() - NAMED_METRICS;
        return "there " + (metrics.size() == 1 ? "is " : "are ")
                + metrics.stream().limit(NAMED_METRICS).map(MetricsText::name).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}

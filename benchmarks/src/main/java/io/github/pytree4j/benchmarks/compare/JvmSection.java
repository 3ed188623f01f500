package io.github.pytree4j.benchmarks.compare;

import io.github.pytree4j.benchmarks.peers.Contender;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.report.Table;
import io.github.pytree4j.benchmarks.trees.TreeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the benchmarks of JMH found. */
final class JvmSection {
    private static final String OURS = Contender.PYTREE4J.label();
    private static final Map<String, String> OPERATIONS = new LinkedHashMap<>();
    private static final Map<String, String> ASYNC = new LinkedHashMap<>();

    static {
        OPERATIONS.put("plainWrite", "plain write of as many bytes, not synced");
        OPERATIONS.put("encode", "encode to a file, not synced");
        OPERATIONS.put("publish", "save: aside, manifest, synced, renamed");
        OPERATIONS.put("touch", "map as many bytes and touch each page");
        OPERATIONS.put("restoreUnverified", "restore without comparing checksums");
        OPERATIONS.put("restoreVerified", "restore");
        ASYNC.put("beginSavingLeaves", "100,000 leaves that cannot change: floats, and arrays of two");
        ASYNC.put("beginSavingJavaArrays", "64 MiB in 16 Java arrays");
        ASYNC.put("copyIntoNewArrays", "for comparison: those arrays cloned");
        ASYNC.put("copyIntoOldArrays", "for comparison: those arrays copied into ones that are there");
    }

    private final Results results;
    private final Comparison comparison;

    JvmSection(Results results) {
        this.results = results;
        comparison = new Comparison(results);
    }

    String text() {
        List<String> paragraphs = new ArrayList<>(List.of("""
                ## In one JVM

                JMH, a fork of each contender and operation in each round, in turns: warmed up for two seconds, measured for one. Each contender
                gives back an equal value, or there is no result. *Allocates* counts the result, too. Fory is given in the mode in which classes
                may change between writing and reading, as they may here, and in the one in which they may not.
                """));
        paragraphs.add("### A record of 30 components\n");
        paragraphs.add(peers(JvmPart.RECORD, List.of(Contender.values())));
        paragraphs.add("### A million floats in 10,000 dicts\n");
        paragraphs.add(peers(JvmPart.SCALARS, List.of(Contender.PYTREE4J)));
        for (String subject : results.subjects()) {
            if (!List.of(JvmPart.RECORD, JvmPart.SCALARS, JvmPart.ASYNC).contains(subject)) {
                paragraphs.add("### " + TreeNames.name(TreeSpec.parse(subject)) + ", to a file and back\n");
                paragraphs.add(files(subject));
            }
        }
        paragraphs.add("### What a save in the background costs its caller\n");
        paragraphs.add(async());
        return String.join("\n", paragraphs);
    }

    private String peers(String subject, List<Contender> contenders) {
        Table table = new Table("", "to bytes", "×", "allocates", "from bytes", "×", "allocates", "size");
        for (Contender contender : contenders) {
            String label = contender.label();
            table.row(List.of(
                    label,
                    comparison.time(subject, label, "toBytes"),
                    ratio(subject, label, "toBytes"),
                    allocated(subject, label, "toBytes"),
                    comparison.time(subject, label, "fromBytes"),
                    ratio(subject, label, "fromBytes"),
                    allocated(subject, label, "fromBytes"),
                    comparison.size(subject, label, "size")));
        }
        return table.toString();
    }

    private String files(String subject) {
        Table table = new Table("", "time", "by a plain write, or a touch", "allocates");
        OPERATIONS.forEach((operation, name) -> {
            String base = operation.startsWith("restore") || operation.equals("touch") ? "touch" : "plainWrite";
            String ratio =
                    comparison.ratio(results.summary(subject, OURS, operation), results.summary(subject, OURS, base));
            if (results.summary(subject, OURS, operation).isEmpty()) {
                return;
            }
            table.row(List.of(
                    name, comparison.time(subject, OURS, operation), ratio, allocated(subject, OURS, operation)));
        });
        return table.toString();
    }

    private String async() {
        Table table = new Table("", "blocked for", "allocates");
        ASYNC.forEach((operation, name) -> table.row(List.of(
                name, comparison.time(JvmPart.ASYNC, OURS, operation), allocated(JvmPart.ASYNC, OURS, operation))));
        return table.toString();
    }

    private String ratio(String subject, String contender, String operation) {
        return comparison.ratio(
                results.summary(subject, OURS, operation), results.summary(subject, contender, operation));
    }

    private String allocated(String subject, String contender, String operation) {
        return comparison.size(subject, contender, operation + JvmPart.ALLOCATED);
    }
}

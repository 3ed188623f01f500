package io.github.pytree4j.benchmarks.compare;

import static io.github.pytree4j.benchmarks.compare.FilesPlan.FLAX;
import static io.github.pytree4j.benchmarks.compare.FilesPlan.HALF_GIB;
import static io.github.pytree4j.benchmarks.compare.FilesPlan.MANY_ARRAYS;
import static io.github.pytree4j.benchmarks.compare.FilesPlan.MILLION;
import static io.github.pytree4j.benchmarks.compare.FilesPlan.ORBAX;
import static io.github.pytree4j.benchmarks.compare.FilesPlan.OURS;
import static io.github.pytree4j.benchmarks.compare.FilesPlan.PLAIN;
import static io.github.pytree4j.benchmarks.compare.FilesPlan.SAFETENSORS;

import io.github.pytree4j.benchmarks.peers.Contender;
import io.github.pytree4j.benchmarks.report.Goal;
import io.github.pytree4j.benchmarks.report.Results;
import io.github.pytree4j.benchmarks.report.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be reached, as data: each a work, ours and another's, and the ratio between them. */
final class GoalTable {
    private static final String RECORD = "a record of 30 components: ";

    private GoalTable() {}

    /** One side of a ratio. */
    sealed interface Side {

        /** What it is, as far as it was measured. */
        Optional<Summary> in(Map<Part, Results> parts);

        boolean isOfBytes();
    }

    /** A measurement of one of the parts. */
    record Cell(Part part, String subject, String contender, String operation) implements Side {

        @Override
        public Optional<Summary> in(Map<Part, Results> parts) {
            return Optional.ofNullable(parts.get(part)).flatMap(found -> found.summary(subject, contender, operation));
        }

        @Override
        public boolean isOfBytes() {
            return operation.equals(JvmPart.SIZE)
                    || operation.endsWith(JvmPart.ALLOCATED)
                    || operation.endsWith("heap");
        }
    }

    /** What is not measured but wanted. */
    record Wanted(double value, boolean isOfBytes) implements Side {

        @Override
        public Optional<Summary> in(Map<Part, Results> parts) {
            return Optional.of(Summary.of(value));
        }
    }

    /**
     * A line of the table.
     *
     * @param other who or what it is compared with
     * @param goal nothing if it is there for comparison only
     */
    record Row(String work, Cell ours, String other, Side theirs, Optional<Goal> goal) {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String many = "4,096 × 16 KiB: ";
        rows.add(files(many + "encode to a file", MANY_ARRAYS.toString(), "encode", PLAIN, "write", Goal.atMost(1.5)));
        rows.add(files(many + "encode to a file", MANY_ARRAYS.toString(), "encode", SAFETENSORS, "save", null));
        String restore = "verified restore and touch";
        rows.add(files(many + restore, MANY_ARRAYS.toString(), "restore", SAFETENSORS, "restore", Goal.atLeast(2)));
        rows.add(files(many + restore, MANY_ARRAYS.toString(), "restore", FLAX, "restore", null));
        String million = "1,000,000 scalars in 10,000 dicts: ";
        rows.add(files(million + "encode to a file", MILLION.toString(), "encode", FLAX, "save", Goal.atLeast(8)));
        rows.add(files(
                million + "restore onto a target, verified",
                MILLION.toString(),
                "restore",
                FLAX,
                "restore",
                Goal.atLeast(20)));
        rows.add(files(million + "toBytes", MILLION.toString(), "to bytes", FLAX, "to bytes", Goal.atLeast(5)));
        String fromBytes = million + "fromBytes onto a target";
        rows.add(files(fromBytes, MILLION.toString(), "from bytes", FLAX, "from bytes", Goal.atLeast(5)));
        rows.add(files(
                million + "fromBytes, raw",
                MILLION.toString(),
                "from bytes, raw",
                FLAX,
                "from bytes, raw",
                Goal.atLeast(5)));
        for (String operation : List.of("toBytes", "fromBytes")) {
            for (Contender peer : Contender.values()) {
                if (peer != Contender.PYTREE4J) {
                    Goal goal = peer == Contender.FORY_COMPATIBLE ? Goal.atMost(1.5) : null;
                    rows.add(record(operation, operation, peer, goal));
                }
            }
        }
        rows.add(new Row(
                RECORD + "toBytes, allocated",
                new Cell(Part.JVM, JvmPart.RECORD, Contender.PYTREE4J.label(), "toBytes" + JvmPart.ALLOCATED),
                "the bytes it gives back",
                new Cell(Part.JVM, JvmPart.RECORD, Contender.PYTREE4J.label(), JvmPart.SIZE),
                Optional.of(Goal.atMost(1.1))));
        // Its value is equal to ours, so that it cannot have allocated less than that takes.
        rows.add(record(
                "fromBytes, allocated", "fromBytes" + JvmPart.ALLOCATED, Contender.FORY_CONSISTENT, Goal.atMost(1.1)));
        String half = "512 MiB in 16 arrays: ";
        rows.add(files(half + restore, HALF_GIB.toString(), "restore", OURS, "touch", Goal.atMost(1.4)));
        rows.add(files(half + restore, HALF_GIB.toString(), "restore", OURS, "read", null));
        rows.add(files(half + "encode to a file", HALF_GIB.toString(), "encode", PLAIN, "write", Goal.atMost(1)));
        rows.add(files(
                half + "save, with fsync", HALF_GIB.toString(), "save", PLAIN, "save and sync", Goal.atMost(1.25)));
        for (String peer : List.of(FLAX, ORBAX, SAFETENSORS)) {
            rows.add(files(half + "save, with fsync", HALF_GIB.toString(), "save", peer, "save", null));
            rows.add(files(half + restore, HALF_GIB.toString(), "restore", peer, "restore", null));
        }
        rows.addAll(memory());
        rows.addAll(async());
        return rows;
    }

    private static List<Row> async() {
        String blocked = "saveAsync, time until it returns: ";
        Cell arrays = async("beginSavingJavaArrays");
        return List.of(
                new Row(
                        blocked + "100,000 immutable leaves",
                        async("beginSavingLeaves"),
                        "wanted: 0.05 ms per 1,000",
                        new Wanted(0.005, false),
                        Optional.of(Goal.atMost(1))),
                new Row(
                        blocked + "64 MiB of Java arrays",
                        arrays,
                        "copying them into arrays that are there",
                        async("copyIntoOldArrays"),
                        Optional.of(Goal.atMost(1.2))),
                new Row(
                        blocked + "64 MiB of Java arrays",
                        arrays,
                        "cloning them",
                        async("copyIntoNewArrays"),
                        Optional.empty()));
    }

    private static Cell async(String operation) {
        return new Cell(Part.JVM, JvmPart.ASYNC, Contender.PYTREE4J.label(), operation);
    }

    private static List<Row> memory() {
        return Stream.of("save", "restore")
                .map(operation -> new Row(
                        operation + " of 8 GiB with " + MemoryPart.HEAP + ": heap beyond what was in use before",
                        new Cell(Part.MEMORY, "8.0", OURS, operation + " heap"),
                        "wanted",
                        new Wanted(16 << 20, true),
                        Optional.of(Goal.atMost(1))))
                .toList();
    }

    private static Row files(String work, String tree, String ours, String other, String theirs, @Nullable Goal goal) {
        return new Row(
                work,
                new Cell(Part.FILES, tree, OURS, ours),
                words(other, theirs),
                new Cell(Part.FILES, tree, other, theirs),
                Optional.ofNullable(goal));
    }

    private static Row record(String work, String operation, Contender peer, @Nullable Goal goal) {
        return new Row(
                RECORD + work,
                new Cell(Part.JVM, JvmPart.RECORD, Contender.PYTREE4J.label(), operation),
                peer.label(),
                new Cell(Part.JVM, JvmPart.RECORD, peer.label(), operation),
                Optional.ofNullable(goal));
    }

    private static String words(String other, String operation) {
        return switch (other + " " + operation) {
            case "plain write" -> "a plain gather write";
            case "plain save and sync" -> "a plain gather write and fsync";
            case "pytree4j touch" -> "touching each page of the file";
            case "pytree4j read" -> "CRC32C of all its bytes, on all cores";
            case "flax from bytes, raw" -> "flax: msgpack_restore";
            default -> other + ": " + operation;
        };
    }
}

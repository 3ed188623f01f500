package io.github.pytree4j.tests.live.differential;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Where Java differs from Flax on purpose, and why. */
final class KnownDifferences {

    /** Oddities of bytes that Flax never writes; the names are those of foreign.py. */
    private static final Map<String, String> BYTES = Map.ofEntries(
            Map.entry("key that is no text", "a state dict has string keys: refused"),
            Map.entry("integer key", "a state dict has string keys: taken as their decimal text"),
            Map.entry("repeated key", "a sign of damage: refused, where Python lets the last one win"),
            Map.entry("unknown extension", "nothing that a state dict can hold: refused"),
            Map.entry("scalar with axes", "a sign of damage: refused, where Python makes it an array"),
            Map.entry("inferred shape", "NumPy fills in lengths of -1 and takes other things for lengths; refused"),
            Map.entry(
                    "dtype by another name",
                    "NumPy has many spellings, Flax writes one; others are taken as unknown dtypes, whose bytes are kept"),
            Map.entry("complex of integers", "Flax writes two floats; others are refused"),
            Map.entry("complex of many parts", "Flax writes two floats; others are refused"),
            Map.entry("odd chunks", "Flax writes flat chunks of one dtype; NumPy would join others, too"),
            Map.entry("malformed chunks", "a sign of damage: refused, where Flax looks at the key's presence only"),
            Map.entry(
                    "chunks in another order",
                    "Flax writes the mark first; a dict with the mark elsewhere is taken as it is"),
            Map.entry("chunked in a list", "Flax looks into dicts only and leaves these apart; joined, as all others"));

    /** How the outcomes of a row differ. */
    private enum Way {
        ONLY_FLAX_TAKES_IT,
        ONLY_JAVA_TAKES_IT,
        ANY;

        boolean covers(Outcome flax, Outcome java) {
            return switch (this) {
                case ONLY_FLAX_TAKES_IT -> flax.accepted() && !java.accepted();
                case ONLY_JAVA_TAKES_IT -> java.accepted() && !flax.accepted();
                case ANY -> true;
            };
        }
    }

    /** @param applies whether a place of the target and what the state has there are so */
    private record Restore(String reason, Way way, BiPredicate<Node, Node> applies) {}

    private static final List<Restore> RESTORES = List.of(
            new Restore(
                    "empty text, bytes and arrays have the length of an empty list in Python, and so fit it",
                    Way.ONLY_FLAX_TAKES_IT,
                    (target, state) -> isEmptySequence(target) && !state.isContainer()),
            new Restore(
                    "in what can be copied and is false in Python, a dataclass without fields finds nothing missing or unknown",
                    Way.ONLY_FLAX_TAKES_IT,
                    (target, state) -> target.is("empty") && state.is("list", "array", "scalar")),
            new Restore(
                    "a msgpack array, which Flax never writes, is taken for a list; Flax asks it for the key \"0\"",
                    Way.ONLY_JAVA_TAKES_IT,
                    (target, state) -> target.is("list", "tuple") && state.is("list")),
            new Restore(
                    "the old form of named tuples is read for any record, since Java has one kind of them",
                    Way.ONLY_JAVA_TAKES_IT,
                    (target, state) -> target.is("pair", "empty", "tagged") && OldForm.is(state)),
            new Restore(
                    "Flax takes the state of a named tuple with these three fields for the old form, and fails",
                    Way.ANY,
                    (target, state) -> target.is("old") && OldForm.is(state)),
            new Restore(
                    "the old form is known by its order, values last, since nobody wrote another",
                    Way.ONLY_FLAX_TAKES_IT,
                    (target, state) -> target.is("point", "unit") && OldForm.is(state) && !OldForm.isInOrder(state)),
            new Restore(
                    "an old form whose fields and values do not match is no sound file",
                    Way.ANY,
                    (target, state) -> target.is("point", "unit") && OldForm.is(state) && !OldForm.isSound(state)),
            new Restore(
                    "integer keys, which Flax never writes, are taken as their decimal text",
                    Way.ANY,
                    (target, state) -> target.isContainer() && hasIntegerKeys(state)));

    private static final String NO_NULL = "a restore never returns null";

    private KnownDifferences() {}

    /** The reason for the difference, if the bytes have one of the oddities. */
    static Optional<String> inBytes(List<String> oddities) {
        return oddities.stream().map(BYTES::get).filter(Objects::nonNull).findFirst();
    }

    /** The reason for the difference, if a row fits any place of target and state. */
    static Optional<String> inRestore(Node target, Node state, Outcome flax, Outcome java) {
        if (!target.isContainer() && state.is("none") && !java.accepted()) {
            return Optional.of(NO_NULL);
        }
        return RESTORES.stream()
                .filter(row -> row.way.covers(flax, java) && applies(row, target, state))
                .map(Restore::reason)
                .findFirst();
    }

    private static boolean applies(Restore row, Node target, Node state) {
        if (row.applies.test(target, state)) {
            return true;
        }
        Node targetDict = target.asState();
        Node stateDict = target.isRecord() && OldForm.isSound(state) ? OldForm.asDict(state) : state.asState();
        for (int i = 0; i < target.children().size(); i++) {
            int at = stateDict.keys().indexOf(targetDict.keys().get(i));
            if (at >= 0 && applies(row, target.children().get(i), childOf(state, stateDict, at))) {
                return true;
            }
        }
        return false;
    }

    /** The child before {@link Node#asState} made dicts of lists. */
    private static Node childOf(Node state, Node stateDict, int index) {
        boolean same = stateDict.children().size() == state.children().size() && !OldForm.is(state);
        return same ? state.children().get(index) : stateDict.children().get(index);
    }

    private static boolean isEmptySequence(Node target) {
        return target.is("list", "tuple") && target.children().isEmpty();
    }

    private static boolean hasIntegerKeys(Node state) {
        return state.is("dict") && state.keys().stream().anyMatch(key -> !key.startsWith("'"));
    }
}

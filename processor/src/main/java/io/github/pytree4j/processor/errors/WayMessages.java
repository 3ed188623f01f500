package io.github.pytree4j.processor.errors;

import java.util.List;
import java.util.stream.Collectors;

/** What is said about ways from committed versions of a record to the one of today: PT072 to PT074, and PT078. */
public final class WayMessages {
    private WayMessages() {}

    /** For {@code unsaid} changes, each with what to write about it. */
    public static Message noWay(String record, int from, int to, String file, List<String> unsaid) {
        return new Message(
                "PT072",
                "no way leads from version " + from + " of " + record + ", committed as " + file + ", to version " + to
                        + ": write a @PyTreeMigration(from = " + from + "), or say what has changed\n  "
                        + String.join("\n  ", unsaid));
    }

    public static String sayAdded() {
        return "@PyTreeField(orElse = ...) says what it is where it was not stored, formerly = ... what it was called";
    }

    public static String sayRemoved(String key) {
        return "@PyTreeDataclass(removed = \"" + key + "\") says so; if it goes on under another name, formerly = \""
                + key + "\" there";
    }

    public static String sayRenamed(String key) {
        return "@PyTreeField(formerly = \"" + key + "\") says so";
    }

    /** What a key held that was renamed cannot be read as what the component is. */
    public static String renamedAndRetyped(String component, String type, String formerKey, String formerType) {
        return "'" + component + "' is " + type + ", was '" + formerKey + "', " + formerType;
    }

    public static String renamedAndGrowsNoLonger(String component, String formerKey) {
        return "'" + component + "' does not have grows = true, as '" + formerKey + "' had";
    }

    public static String migrate(int version) {
        return "only a @PyTreeMigration(from = " + version + ") can say what becomes of it";
    }

    public static Message migrationFromUnknownVersion(String method, int from, String record, List<Integer> versions) {
        return new Message(
                "PT073",
                method + "() migrates from version " + from + " of " + record
                        + ", which never was: the committed versions are "
                        + versions.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + "; correct from = ..., remove the method, or commit the schema of version " + from);
    }

    /** Of a {@code member} that lists keys; the {@code hint} is one of those below. */
    public static Message neverStored(String key, String member, String hint) {
        return new Message(
                "PT074",
                "no committed version before this one stored '" + key + "'" + hint + ": correct it, or take it out of "
                        + member);
    }

    public static String keyOfComponent(String key) {
        return ", which is the name of a component that was stored as '" + key + "'";
    }

    /** The {@code keys} are those that this version no longer has; empty if there are none. */
    public static String keysThatAreGone(List<String> keys) {
        return keys.isEmpty() ? "" : "; the keys that are gone are '" + String.join("', '", keys) + "'";
    }

    public static Message neverLost(String component, String key) {
        return new Message(
                "PT078",
                "'" + component + "' cannot have been '" + key
                        + "', which every version since has kept: take it out of formerly; if both come from it,"
                        + " write a @PyTreeMigration that makes both");
    }
}

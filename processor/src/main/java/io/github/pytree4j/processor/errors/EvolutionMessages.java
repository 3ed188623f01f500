package io.github.pytree4j.processor.errors;

import java.util.List;
import java.util.stream.Collectors;

/** What is said about the older versions of a record: PT060 to PT079. */
public final class EvolutionMessages {
    private EvolutionMessages() {}

    // @PyTreeMigration

    public static Message strayMigration(String owner) {
        return new Message(
                "PT060",
                "@PyTreeMigration has no effect here: make it a method of a record with @PyTreeDataclass, which "
                        + owner + " is not");
    }

    /** For a {@code problem} that says what to do. */
    public static Message unusableMigration(String method, String problem) {
        return new Message("PT061", method + "() cannot migrate: " + problem);
    }

    public static String notStatic() {
        return "make it static";
    }

    public static String privateMigration() {
        return "make it visible to its package";
    }

    public static String migrationReturns() {
        return "make it return nothing; it changes the StateDict that it is given";
    }

    public static String migrationParameters() {
        return "give it one parameter, a StateDict, or two, a StateDict and a MigrationContext";
    }

    public static String migrationThrows() {
        return "have it throw no checked exceptions; any other that it throws is reported with its version and path";
    }

    public static String genericMigration() {
        return "remove its type parameters";
    }

    public static Message migrationFromNoVersion(String method, int from, String record, int version) {
        String advice = version < 1
                ? "give " + record + " a version with @PyTreeDataclass(version = ...)"
                : version == 1
                        ? "there is no version before 1: raise the version of " + record + ", or remove the method"
                        : "write from = a version from 1 to " + (version - 1) + ", or raise the version of " + record;
        return new Message(
                "PT062",
                method + "() migrates from version " + from + " of " + record + ", which has "
                        + (version < 1 ? "no version" : "version " + version) + ": " + advice);
    }

    public static Message sameMigration(String method, String other, int from) {
        return new Message(
                "PT063",
                method + "() and " + other + "() both migrate from version " + from + ": make them one method");
    }

    // @PyTreeField(orElse, formerly) and @PyTreeDataclass(removed)

    /** For a {@code member} that is about older versions. */
    public static Message memberWithoutVersion(String component, String member, String record) {
        return new Message(
                "PT064",
                "'" + component + "' says with " + member + " = ... what it was in older versions, but " + record
                        + " has no version: give it one with @PyTreeDataclass(version = ...)");
    }

    /** The {@code literal} is one of that type; empty if nothing is. */
    public static Message unknownDefault(String component, String type, String text, String literal) {
        return new Message(
                "PT065",
                "'" + component + "' is of type " + type + ", so that orElse = \"" + text
                        + "\" is no value of it: write "
                        + (literal.isEmpty() ? "" : literal + ", or ")
                        + "the name of a static method of the record without parameters that returns " + type);
    }

    public static Message unusableFactory(String method, String component, String type) {
        return new Message(
                "PT066",
                method + "() cannot give the value of '" + component + "': make it static and visible to its package,"
                        + " have it return " + type + ", and throw no checked exceptions");
    }

    public static Message removedWithoutVersion() {
        return new Message(
                "PT067",
                "removed = ... says what older versions stored, but the record has no version: give it one with version ="
                        + " ...");
    }

    public static Message removedIsStored(String key, String component) {
        return new Message(
                "PT068",
                "removed names '" + key + "', as which '" + component + "' is stored: take it out of removed; if it had"
                        + " another meaning once, drop it in a @PyTreeMigration from the version that had it last");
    }

    public static Message formerKeyIsKey(String component, String key) {
        return new Message("PT069", "'" + component + "' is still stored as '" + key + "': take that out of formerly");
    }

    public static Message sameFormerKey(String component, String other, String key) {
        return new Message(
                "PT070",
                "'" + component + "' and '" + other + "' both were '" + key
                        + "' formerly: let one of them have it, or write" + " a @PyTreeMigration that makes both");
    }

    public static Message swappedKeys(String component, String other) {
        return new Message(
                "PT071",
                "'" + component + "' and '" + other
                        + "' have changed their keys, so that no rename can tell which is which:"
                        + " write a @PyTreeMigration");
    }

    // Ways from committed versions

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

    public static String migrate(int version) {
        return "only a @PyTreeMigration(from = " + version + ") can say what becomes of it";
    }

    public static Message migrationFromUnknownVersion(String method, int from, String record, List<Integer> versions) {
        return new Message(
                "PT073",
                method + "() migrates from version " + from + " of " + record
                        + ", which never was: the committed versions are "
                        + versions.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + "; correct from = ..., or remove the method");
    }

    public static Message neverStored(String key, String member) {
        return new Message(
                "PT074", "no committed version stored '" + key + "': correct it, or take it out of " + member);
    }
}

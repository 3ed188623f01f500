package io.github.pytree4j.processor.errors;

import java.util.List;
import java.util.stream.Collectors;

/** What the processor has to say of the older versions of a record. */
public final class EvolutionMessages {
    private EvolutionMessages() {}

    // @PyTreeMigration

    public static String strayMigration(String owner) {
        return "@PyTreeMigration has no effect here: make it a method of a record with @PyTreeDataclass, which " + owner
                + " is not";
    }

    /** For a {@code problem} that says what to do. */
    public static String unusableMigration(String method, String problem) {
        return method + "() cannot migrate: " + problem;
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

    public static String migrationFromNoVersion(String method, int from, String record, int version) {
        String advice = version < 1
                ? "give " + record + " a version with @PyTreeDataclass(version = ...)"
                : version == 1
                        ? "there is no version before 1: raise the version of " + record + ", or remove the method"
                        : "write from = a version from 1 to " + (version - 1) + ", or raise the version of " + record;
        return method + "() migrates from version " + from + " of " + record + ", which has "
                + (version < 1 ? "no version" : "version " + version) + ": " + advice;
    }

    public static String sameMigration(String method, String other, int from) {
        return method + "() and " + other + "() both migrate from version " + from + ": make them one method";
    }

    // @PyTreeField(orElse, formerly) and @PyTreeDataclass(removed)

    /** For a {@code member} that is about older versions. */
    public static String memberWithoutVersion(String component, String member, String record) {
        return "'" + component + "' says with " + member + " = ... what it was in older versions, but " + record
                + " has no version: give it one with @PyTreeDataclass(version = ...)";
    }

    /** For a {@code literal} that says what is a literal of that type; empty if nothing is. */
    public static String unknownDefault(String component, String type, String text, String literal) {
        return "'" + component + "' is of type " + type + ", so that orElse = \"" + text
                + "\" is no value of it: write "
                + (literal.isEmpty() ? "" : literal + ", or ")
                + "the name of a static method of the record without parameters that returns " + type;
    }

    public static String unusableFactory(String method, String component, String type) {
        return method + "() cannot give the value of '" + component
                + "': make it static and visible to its package, have it" + " return " + type
                + ", and throw no checked exceptions";
    }

    public static String removedWithoutVersion() {
        return "removed = ... says what older versions stored, but the record has no version: give it one with version ="
                + " ...";
    }

    public static String removedIsStored(String key, String component) {
        return "removed names '" + key + "', as which '" + component + "' is stored: take it out of removed; if it had"
                + " another meaning once, drop it in a @PyTreeMigration from the version that had it last";
    }

    public static String formerKeyIsKey(String component, String key) {
        return "'" + component + "' is still stored as '" + key + "': take that out of formerly";
    }

    public static String sameFormerKey(String component, String other, String key) {
        return "'" + component + "' and '" + other + "' both were '" + key
                + "' formerly: let one of them have it, or write" + " a @PyTreeMigration that makes both";
    }

    public static String swappedKeys(String component, String other) {
        return "'" + component + "' and '" + other
                + "' have changed their keys, so that no rename can tell which is which:" + " write a @PyTreeMigration";
    }

    // Ways from committed versions

    /** For {@code unsaid} changes, each with what to write about it. */
    public static String noWay(String record, int from, int to, String file, List<String> unsaid) {
        return "no way leads from version " + from + " of " + record + ", committed as " + file + ", to version " + to
                + ": write a @PyTreeMigration(from = " + from + "), or say what has changed\n  "
                + String.join("\n  ", unsaid);
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

    public static String migrationFromUnknownVersion(String method, int from, String record, List<Integer> versions) {
        return method + "() migrates from version " + from + " of " + record
                + ", which never was: the committed versions are "
                + versions.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + "; correct from = ..., or remove the method";
    }

    public static String neverStored(String key, String member) {
        return "no committed version stored '" + key + "': correct it, or take it out of " + member;
    }
}

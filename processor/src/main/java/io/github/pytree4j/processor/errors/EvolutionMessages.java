package io.github.pytree4j.processor.errors;

import java.util.List;

/** What is said about what a record says of its older versions: PT060 to PT071, and PT075 to PT077. */
public final class EvolutionMessages {
    private EvolutionMessages() {}

    // @PyTreeMigration

    public static Message strayMigration(String owner) {
        return new Message(
                "PT060",
                "@PyTreeMigration has no effect here: make it a method of a record with @PyTreeDataclass, which "
                        + owner + " is not");
    }

    /** For {@code problems} that say what to do. */
    public static Message unusableMigration(String method, List<String> problems) {
        return new Message("PT061", method + "() cannot migrate: " + String.join("; ", problems));
    }

    public static String notStatic() {
        return "make it static";
    }

    public static String privateMethod() {
        return "make it visible to its package";
    }

    public static String genericMethod() {
        return "remove its type parameters";
    }

    public static String migrationReturns() {
        return "make it return nothing, since it changes the StateDict that it is given";
    }

    public static String migrationParameters() {
        return "give it one parameter, an io.github.pytree4j.state.StateDict, or a second one, an"
                + " io.github.pytree4j.state.MigrationContext";
    }

    public static String migrationThrows() {
        return "have it throw no checked exceptions, since any other is reported with its version and path";
    }

    public static Message migrationFromNoVersion(String method, int from, String record, int version) {
        String advice =
                switch (version) {
                    case 0 -> "give " + record + " a version with @PyTreeDataclass(version = ...)";
                    case 1 -> "there is no version before 1; raise the version of " + record + ", or remove the method";
                    case 2 -> "write from = 1, or raise the version of " + record;
                    default ->
                        "write from = a version from 1 to " + (version - 1) + ", or raise the version of " + record;
                };
        return new Message(
                "PT062",
                method + "() migrates from version " + from + " of " + record + ", which has "
                        + (version == 0 ? "no version" : "version " + version) + ": " + advice);
    }

    public static Message sameMigration(String method, String other, int from) {
        return new Message(
                "PT063",
                method + "() and " + other + "() both migrate from version " + from + ": make them one method");
    }

    // @PyTreeField(orElse, formerly) and @PyTreeDataclass(removed)

    /** For a {@code member} that is about older versions; the {@code version} is 0 if there is none. */
    public static Message memberWithoutOlder(String component, String member, String record, int version) {
        return new Message(
                "PT064",
                "'" + component + "' says with " + member + " = ... what it was in older versions, but " + record
                        + (version == 0
                                ? " has no version: give it one with @PyTreeDataclass(version = ...)"
                                : " has version 1, the first: raise that, or remove " + member + " = ..."));
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

    public static String literalInRange() {
        return "a literal that it can hold";
    }

    public static String oneOfConstants(List<String> constants) {
        return "one of its constants (" + String.join(", ", constants) + ")";
    }

    /** For {@code problems} that say what to do. */
    public static Message unusableFactory(String method, String component, List<String> problems) {
        return new Message(
                "PT066", method + "() cannot give the value of '" + component + "': " + String.join("; ", problems));
    }

    public static String returnsAnother(String wanted, String found) {
        return "have it return " + wanted + ", not " + found;
    }

    public static String throwsChecked() {
        return "have it throw no checked exceptions";
    }

    /** The {@code version} is 0 if there is none. */
    public static Message removedWithoutOlder(int version) {
        return new Message(
                "PT067",
                "removed = ... says what older versions stored, but the record has "
                        + (version == 0
                                ? "no version: give it one with version = ..."
                                : "version 1, the first: raise that, or remove removed = ..."));
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

    /** Of a {@code member} that lists names. */
    public static Message namedTwice(String member, String name) {
        return new Message("PT075", member + " names '" + name + "' twice: once is enough");
    }

    /** Of a {@code member} that lists names. */
    public static Message blankName(String member) {
        return new Message("PT076", member + " has a name that is blank: correct it, or take it out");
    }

    public static Message formerNameIsName(String record) {
        return new Message("PT077", "formerly has " + record + ", which is the name of the record today: take it out");
    }
}

package io.github.pytree4j.processor.errors;

import java.util.List;

/** What is said about the folder of committed schemas and about a record that differs from them: PT040 to PT059. */
public final class SchemaMessages {
    private SchemaMessages() {}

    public static Message noSchemaFolder(String option) {
        return new Message(
                "PT040", "-A" + option + " names no folder: write -A" + option + "=<folder of the committed schemas>");
    }

    public static Message unknownSchemaFolder(String folder, String option) {
        return new Message(
                "PT041", "there is no folder " + folder + " with committed schemas: make it, or correct -A" + option);
    }

    public static Message notCommitted(String record, int version, String schema, String file) {
        return new Message(
                "PT042",
                "version " + version + " of " + record + " is not committed, so that nobody sees it change: once it is"
                        + " in use, commit it as " + file
                        + ", with 'pytree4j schema dump <compiled classes> <folder>' or as a copy of " + schema);
    }

    /** The {@code changes} are some of those below. */
    public static Message changedUnderSameVersion(String record, int version, String file, List<String> changes) {
        return new Message(
                "PT043",
                record + " has changed since its version " + version + " was committed as " + file
                        + ": raise it to version = " + (version + 1L) + ", or take back these changes\n  "
                        + String.join("\n  ", changes));
    }

    public static Message versionLowered(String record, int version, int committed, String file) {
        return new Message(
                "PT044",
                record + (version == 0 ? " has no version" : " has version " + version) + ", but version " + committed
                        + " of it was committed as " + file + ": make it version = " + committed + ", or a later one");
    }

    /** The {@code problem} is one of those below. */
    public static Message editedSchema(String file, String problem) {
        return new Message("PT045", file + " is not as it was written (" + problem + "): restore what was committed");
    }

    public static Message misplacedSchema(String file, String record, int version) {
        return new Message(
                "PT046",
                file + " holds version " + version + " of " + record
                        + ": restore what was committed, each version as <binary name of the record>/<version>.json");
    }

    public static Message unreadableSchema(String file, String reason) {
        return new Message(
                "PT047", "cannot read " + file + " (" + reason + "): make it readable, or restore what was committed");
    }

    // What may have changed

    public static String fieldAdded(String component, String key, String type) {
        return "added " + field(component, key, type);
    }

    /** Whether it was renamed is not to be known. */
    public static String fieldRemoved(String component, String key, String type) {
        return "removed " + field(component, key, type);
    }

    public static String storedNoLonger(String component, String key, String type) {
        return "no longer stored: " + field(component, key, type);
    }

    private static String field(String component, String key, String type) {
        return "'" + component + "'" + (key.equals(component) ? "" : ", stored as '" + key + "'") + ", " + type;
    }

    public static String keyChanged(String component, String before, String after) {
        return "'" + component + "' is stored as '" + after + "', was '" + before + "'";
    }

    public static String typeChanged(String component, String before, String after) {
        return "'" + component + "' is " + after + ", was " + before;
    }

    public static String growsNoLonger(String component) {
        return "'" + component + "' no longer has grows = true";
    }

    public static String growsNow(String component) {
        return "'" + component + "' now has grows = true";
    }

    public static String componentRenamed(String component, String before, String key) {
        return "'" + component + "' was named '" + before + "', and is still stored as '" + key + "'";
    }

    public static String staticAdded(String component) {
        return "added '" + component + "', which is not stored";
    }

    public static String staticRemoved(String component) {
        return "removed '" + component + "', which was not stored";
    }

    public static String orderChanged(List<String> before, List<String> after) {
        return "the order is " + String.join(", ", after) + "; was " + String.join(", ", before);
    }

    /** Of an enum's constants, or a sealed interface's records. */
    public static String namesChanged(String type, List<String> added, List<String> removed) {
        String more = added.isEmpty() ? "" : " added " + String.join(", ", added);
        String less = removed.isEmpty() ? "" : " removed " + String.join(", ", removed);
        return type + ":" + more + (more.isEmpty() || less.isEmpty() ? "" : ";") + less;
    }

    // What may be wrong with the text of a schema

    public static String tooLargeSchema(int limit) {
        return "more than " + limit + " bytes";
    }

    public static String notUtf8() {
        return "not UTF-8";
    }

    public static String formatOfSchema(int found, int known) {
        return "its format is " + found + ", and the annotation processor of this version knows " + known;
    }

    public static String expectedInSchema(long line, String expected, String found) {
        return "line " + line + ": expected " + expected + ", found " + found;
    }

    public static String otherLineInSchema(int line) {
        return "line " + line + " is spelled in another way";
    }

    public static String fieldTwiceInSchema(String name) {
        return "the name or the key of field '" + name + "' is there twice";
    }
}

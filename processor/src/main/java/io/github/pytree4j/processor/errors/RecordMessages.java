package io.github.pytree4j.processor.errors;

/** What is said about an annotated record as a whole, and about the files that are written for it: PT001 to PT009. */
public final class RecordMessages {
    private RecordMessages() {}

    public static Message notARecord(String type) {
        return new Message("PT001", "only records can be pytree nodes: make " + type + " a record");
    }

    public static Message privateRecord(String type) {
        return new Message(
                "PT002",
                type + " is private, or nested in something private, so that its codec cannot use it: make it visible"
                        + " to its package");
    }

    /** The {@code advice} is one of {@link TypeMessages}. */
    public static Message unusableBound(String variable, String owner, String type, String advice) {
        return new Message(
                "PT003",
                "the codec of " + owner + " cannot use " + type + ", which bounds its type variable " + variable + ": "
                        + advice);
    }

    public static Message negativeVersion(String record, int version) {
        return new Message(
                "PT004",
                "the version of " + record + " is " + version + ": make it 1 or more, or remove version = ...");
    }

    public static Message sameCodecName(String record, String other, String codec) {
        return new Message(
                "PT005",
                "the codecs of " + other + " and " + record + " would both be named " + codec
                        + ": rename one of the records");
    }

    public static Message takenCodecName(String record, String codec) {
        return new Message(
                "PT006",
                "the codec of " + record + " would be named " + codec
                        + ", but there is such a class already: rename one of them");
    }

    public static Message cannotWriteCodec(String codec, String reason) {
        return new Message(
                "PT007", "cannot write " + codec + " (" + reason + "): make the folder of generated sources writable");
    }

    public static Message cannotWriteSchema(String schema, String reason) {
        return new Message(
                "PT008", "cannot write " + schema + " (" + reason + "): make the folder of compiled classes writable");
    }

    // The build of the user

    /** For a named {@code module}, or the class path, where its name is empty. */
    public static Message missingRuntime(String module) {
        return new Message(
                "PT009",
                "generated codecs call the runtime of pytree4j, which "
                        + (module.isEmpty() ? "is not on the class path" : "the module " + module + " does not see")
                        + ": add io.github.pytree4j:pytree4j-runtime, of the same version as the annotation processor, to"
                        + " the dependencies"
                        + (module.isEmpty() ? "" : ", and 'requires io.github.pytree4j.runtime;' to the module-info"));
    }
}

package io.github.pytree4j.processor.errors;

/** What is said about the type of a component, PT020 to PT029, and the advice on types that these messages end with. */
public final class TypeMessages {
    private TypeMessages() {}

    /** For a {@code type} that is the component's, or a part of it: then {@code where} says of what. */
    public static Message unsupportedType(String type, String where, String component, String owner, String advice) {
        return new Message(
                "PT020",
                unsupported(type, where, component, owner, advice)
                        + ". Or name a codec with @PyTreeField(codec = ...), leave the component out of checkpoints"
                        + " with @PyTreeField(pytreeNode = false), or declare it Object and register a codec in a"
                        + " CodecRegistry");
    }

    /** The same for a type that generated code cannot even mention, so that a codec for it would not help. */
    public static Message unusableType(String type, String where, String component, String owner, String advice) {
        return new Message(
                "PT021",
                unsupported(type, where, component, owner, advice)
                        + ". Or leave the component out of checkpoints with @PyTreeField(pytreeNode = false)");
    }

    private static String unsupported(String type, String where, String component, String owner, String advice) {
        return "unsupported type " + type + where + " of component '" + component + "' of " + owner + ": " + advice;
    }

    public static Message unknownType(String type, String component, String owner, String advice) {
        return new Message(
                "PT022", "unknown type " + type + " of component '" + component + "' of " + owner + ": " + advice);
    }

    public static String within(String componentType) {
        return " in " + componentType;
    }

    // Advice, each an imperative

    public static String useSupportedType() {
        return "make it one of the primitives, their boxes and arrays, String, an enum, Instant, Duration, UUID,"
                + " NdArray, ShardedArray, StateDict, Optional, List, Set, Map, a record with @PyTreeDataclass or a sealed interface"
                + " of such records";
    }

    public static String use(String type) {
        return "make it " + type;
    }

    public static String declareType() {
        return "import it, or add what declares it to the class path";
    }

    public static String giveTypeArguments() {
        return "give it type arguments";
    }

    public static String makeVisible() {
        return "make it visible to its package";
    }

    public static String makePublic(String home) {
        return "make it public, so that codecs in " + home + " see it";
    }

    public static String annotateRecord(String record) {
        return "annotate " + record + " with @PyTreeDataclass";
    }

    public static String useSealedInterface() {
        return "make it a sealed interface of records with @PyTreeDataclass";
    }

    public static String sealSubtype(String subtype) {
        return "make its subtype " + subtype + " sealed";
    }

    public static String useRecordAsSubtype(String subtype) {
        return "make its subtype " + subtype + " a record with @PyTreeDataclass";
    }

    public static String annotateSubtype(String subtype) {
        return "annotate its subtype " + subtype + " with @PyTreeDataclass";
    }

    public static String useSimpleKeys() {
        return "make the keys of the map String, Byte, Short, Integer, Long or an enum";
    }

    public static String useComparableItems() {
        return "make the items of the set String, a boxed primitive, an enum, Instant, Duration or UUID, so that they"
                + " have an order; or make the set a List";
    }
}

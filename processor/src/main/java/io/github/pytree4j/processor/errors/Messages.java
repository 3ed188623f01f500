package io.github.pytree4j.processor.errors;

import java.util.List;

/**
 * All that the processor says to its user: each message says what is wrong, then, after a colon, what to do about it.
 * Those about a type are put together by {@link #unsupportedType} of what the reader of types gives as advice.
 */
public final class Messages {
    private Messages() {}

    // The annotated record

    public static String notARecord(String type) {
        return "only records can be pytree nodes: make " + type + " a record";
    }

    public static String privateRecord(String type) {
        return type + " is private, or nested in something private, so that its codec cannot use it: make it visible to"
                + " its package";
    }

    public static String unusableBound(String variable, String owner, String type, String advice) {
        return "the codec of " + owner + " cannot use " + type + ", which bounds its type variable " + variable + ": "
                + advice;
    }

    public static String negativeVersion(String record, int version) {
        return "the version of " + record + " is " + version + ": make it 1 or more, or remove version = ...";
    }

    public static String sameCodecName(String record, String other, String codec) {
        return "the codecs of " + other + " and " + record + " would both be named " + codec
                + ": rename one of the records";
    }

    public static String takenCodecName(String record, String codec) {
        return "the codec of " + record + " would be named " + codec
                + ", but there is such a class already: rename one of them";
    }

    public static String cannotWrite(String codec, String reason) {
        return "cannot write " + codec + " (" + reason + "): make the folder of generated sources writable";
    }

    public static String cannotWriteSchema(String schema, String reason) {
        return "cannot write " + schema + " (" + reason + "): make the folder of compiled classes writable";
    }

    // Committed schemas

    public static String noSchemaFolder(String option) {
        return "-A" + option + " names no folder: write -A" + option + "=<folder of the committed schemas>";
    }

    public static String unknownSchemaFolder(String folder, String option) {
        return "there is no folder " + folder + " with committed schemas: make it, or correct -A" + option;
    }

    public static String changedUnderSameVersion(String record, int version, String file, List<String> changes) {
        return record + " has changed since its version " + version + " was committed as " + file
                + ": raise it to version = " + (version + 1L) + ", or take back these changes\n  "
                + String.join("\n  ", changes);
    }

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

    public static String orderChanged(List<String> before, List<String> after) {
        return "the order is " + String.join(", ", after) + "; was " + String.join(", ", before);
    }

    /** Of an enum's constants, or a sealed interface's records. */
    public static String namesChanged(String type, List<String> added, List<String> removed) {
        String more = added.isEmpty() ? "" : " added " + String.join(", ", added);
        String less = removed.isEmpty() ? "" : " removed " + String.join(", ", removed);
        return type + ":" + more + (more.isEmpty() || less.isEmpty() ? "" : ";") + less;
    }

    public static String versionLowered(String record, int version, int committed, String file) {
        return record + (version == 0 ? " has no version" : " has version " + version) + ", but version " + committed
                + " of it was committed as " + file + ": make it version = " + committed + ", or a later one";
    }

    public static String notCommitted(String record, int version, String schema, String file) {
        return "version " + version + " of " + record + " is not committed, so that nobody sees it change: once it is"
                + " in use, copy " + schema + " from the compiled classes to " + file;
    }

    public static String editedSchema(String file, String problem) {
        return file + " is not as it was written (" + problem + "): restore what was committed";
    }

    public static String misplacedSchema(String file, String record, int version) {
        return file + " holds version " + version + " of " + record
                + ": restore what was committed, each version as <binary name of the record>/<version>.json";
    }

    public static String unreadableSchema(String file, String reason) {
        return "cannot read " + file + " (" + reason + "): make it readable, or restore what was committed";
    }

    // What may be wrong with the text of a schema, as part of a sentence

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

    // What @PyTreeField says

    public static String strayField(String owner) {
        return "@PyTreeField has no effect here: annotate " + owner + " with @PyTreeDataclass";
    }

    /** For a {@code member} of the annotation that is about the stored value. */
    public static String memberOfStatic(String component, String member) {
        return "'" + component + "' is never stored, because of pytreeNode = false: remove its " + member + " = ...";
    }

    public static String blankName(String component) {
        return "the stored name of '" + component + "' is blank: give it another name, or remove name = ...";
    }

    public static String sameKey(String component, String key, String other) {
        return "'" + component + "' would be stored as '" + key + "', as '" + other
                + "' is: give one of them another name with @PyTreeField(name = ...)";
    }

    public static String growsWithoutCollection(String component, String type) {
        return "'" + component + "' cannot grow, because its type " + type
                + " has no List and no Map: remove grows = true";
    }

    public static String growsDynamic(String component, String type) {
        return "'" + component + "' cannot be declared to grow, because what " + type
                + " holds is known only at run time: declare it as a List or a Map, or remove grows = true";
    }

    public static String growsWithCodec(String component) {
        return "'" + component + "' has a codec of its own, which decides what it restores: remove grows = true, or the"
                + " codec";
    }

    // The codec that @PyTreeField names

    public static String unusableCodec(String codec, String component, String owner, String problem) {
        return codec + " cannot be the codec of component '" + component + "' of " + owner + ": " + problem;
    }

    public static String unknownCodec(String component, String owner) {
        return "unknown class as the codec of component '" + component + "' of " + owner
                + ": import it, or add what declares it to the class path";
    }

    public static String codecOfPrimitive(String component, String owner, String primitive, String box) {
        return "component '" + component + "' of " + owner + " is of the primitive type " + primitive
                + ", but a codec is for objects: make it " + box;
    }

    public static String noClass(String wanted) {
        return "name a class that implements " + wanted;
    }

    public static String invisibleCodec(String advice) {
        return "generated code cannot use it; " + advice;
    }

    public static String noCodec(String wanted) {
        return "it is no codec; make it implement " + wanted;
    }

    public static String rawCodec(String wanted) {
        return "it implements Codec without saying for which type; make it implement " + wanted;
    }

    public static String codecOfAnotherType(String found, String wanted) {
        return "it implements " + found + "; make it implement " + wanted;
    }

    public static String codecOfVariable(String type) {
        return "no class is the codec of " + type + " for all types that its type variable may stand for; give the"
                + " component a type without type variables, or remove codec = ...";
    }

    public static String abstractCodec() {
        return "it is abstract; name a class that can be instantiated";
    }

    public static String genericCodec(String wanted) {
        return "it has type parameters; name a class without, such as a subclass that implements " + wanted;
    }

    public static String innerCodec() {
        return "it is an inner class; make it static";
    }

    public static String noCodecInstance(String codec) {
        return "generated code cannot get an instance of it; give it a constant 'static final " + codec
                + " INSTANCE', or a constructor without parameters and checked exceptions, and make that visible to the"
                + " record's package";
    }

    // The type of a component

    /** For a {@code type} that is the component's, or a part of it: then {@code where} says of what. */
    public static String unsupportedType(String type, String where, String component, String owner, String advice) {
        return badType(type, where, component, owner, advice)
                + ". Or name a codec with @PyTreeField(codec = ...), leave the component out of checkpoints with"
                + " @PyTreeField(pytreeNode = false), or declare it Object and register a codec in a CodecRegistry";
    }

    /** The same for a type that generated code cannot even mention, so that a codec for it would not help. */
    public static String unusableType(String type, String where, String component, String owner, String advice) {
        return badType(type, where, component, owner, advice)
                + ". Or leave the component out of checkpoints with @PyTreeField(pytreeNode = false)";
    }

    private static String badType(String type, String where, String component, String owner, String advice) {
        return "unsupported type " + type + where + " of component '" + component + "' of " + owner + ": " + advice;
    }

    public static String unknownType(String type, String component, String owner, String advice) {
        return "unknown type " + type + " of component '" + component + "' of " + owner + ": " + advice;
    }

    public static String within(String componentType) {
        return " in " + componentType;
    }

    // Advice on types, each an imperative

    public static String useSupportedType() {
        return "make it one of the primitives, their boxes and arrays, String, an enum, Instant, Duration, UUID,"
                + " NdArray, StateDict, Optional, List, Set, Map, a record with @PyTreeDataclass or a sealed interface"
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

    // The build of the user

    /** For a named {@code module}, or the class path, where its name is empty. */
    public static String missingRuntime(String module) {
        return "generated codecs call the runtime of pytree4j, which "
                + (module.isEmpty() ? "is not on the class path" : "the module " + module + " does not see")
                + ": add io.github.pytree4j:pytree4j-runtime, of the same version as the annotation processor, to the"
                + " dependencies"
                + (module.isEmpty() ? "" : ", and 'requires io.github.pytree4j.runtime;' to the module-info");
    }
}

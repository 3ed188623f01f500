package io.github.pytree4j.processor.errors;

/** What is said about {@code @PyTreeField}, and about where a component is stored: PT010 to PT019. */
public final class ComponentMessages {
    private ComponentMessages() {}

    public static Message strayField(String owner) {
        return new Message("PT010", "@PyTreeField has no effect here: annotate " + owner + " with @PyTreeDataclass");
    }

    /** For a {@code member} of the annotation that is about the stored value. */
    public static Message memberOfStatic(String component, String member) {
        return new Message(
                "PT011",
                "'" + component + "' is never stored, because of pytreeNode = false: remove its " + member + " = ...");
    }

    public static Message blankName(String component) {
        return new Message(
                "PT012", "the stored name of '" + component + "' is blank: give it another name, or remove name = ...");
    }

    public static Message sameKey(String component, String key, String other) {
        return new Message(
                "PT013",
                "'" + component + "' would be stored as '" + key + "', as '" + other
                        + "' is: give one of them another name with @PyTreeField(name = ...)");
    }

    public static Message growsWithoutCollection(String component, String type) {
        return new Message(
                "PT014",
                "'" + component + "' cannot grow, because its type " + type
                        + " has no List and no Map: remove grows = true");
    }

    public static Message growsDynamic(String component, String type) {
        return new Message(
                "PT015",
                "'" + component + "' cannot be declared to grow, because what " + type
                        + " holds is known only at run time: declare it as a List or a Map, or remove grows = true");
    }

    public static Message growsWithCodec(String component) {
        return new Message(
                "PT016",
                "'" + component + "' has a codec of its own, which decides what it restores: remove grows = true, or"
                        + " the codec");
    }
}

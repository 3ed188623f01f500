package io.github.pytree4j.processor.errors;

/** What is said about the codec that {@code @PyTreeField} names, PT030 to PT039, and why a class cannot be one. */
public final class CodecMessages {
    private CodecMessages() {}

    /** The {@code problem} is one of the parts of sentences below. */
    public static Message unusableCodec(String codec, String component, String owner, String problem) {
        return new Message(
                "PT030", codec + " cannot be the codec of component '" + component + "' of " + owner + ": " + problem);
    }

    public static Message unknownCodec(String component, String owner) {
        return new Message(
                "PT031",
                "unknown class as the codec of component '" + component + "' of " + owner
                        + ": import it, or add what declares it to the class path");
    }

    public static Message codecOfPrimitive(String component, String owner, String primitive, String box) {
        return new Message(
                "PT032",
                "component '" + component + "' of " + owner + " is of the primitive type " + primitive
                        + ", but a codec is for objects: make it " + box);
    }

    // Why a class cannot be the codec of a component, and what to do

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
}

package io.github.pytree4j.multihost.optional;

/**
 * A library that the user brings, on the class path, since its jars cannot be modules.
 *
 * @param className one of its classes
 * @param artifacts what to add to a build, for the message
 */
public record OptionalLibrary(String className, String artifacts) {
    /**
     * Lets this module use it. To be called before anything that uses it.
     *
     * @throws IllegalStateException if it is not there
     */
    public void require() {
        ClassLoader loader = OptionalLibrary.class.getClassLoader();
        Module own = OptionalLibrary.class.getModule();
        try {
            Module theirs = Class.forName(className, false, loader).getModule();
            own.addReads(theirs);
            own.addReads(loader.getUnnamedModule());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "this needs " + artifacts
                            + " on the class path, which are optional dependencies of pytree4j-multihost",
                    e);
        }
    }
}

package io.github.pytree4j.cli;

import io.github.pytree4j.checkpoint.CheckpointManager;
import java.net.URLClassLoader;
import java.util.Set;

/**
 * Loads the user's classes. All of the runtime, and all of multihost, comes from this command: if the class path has it, too, of whatever version, that is
 * passed over, since a codec is one to us only if it is made of the very classes that we have. All else comes from the class
 * path alone, so that the command's own libraries do not get in the way of the user's.
 */
final class ClassPathLoader extends URLClassLoader {
    /** Stands in stack traces beside classes that this loader has loaded. */
    static final String NAME = "class path";

    private static final String BASE = "io.github.pytree4j";

    /** The packages of the runtime, of arrays of several processes and of the annotations; what else begins so, such as the samples, is like a user's. */
    private static final Set<String> SHARED = Set.of(
            "annotations",
            "array",
            "checkpoint",
            "codec",
            "errors",
            "events",
            "format",
            "multihost",
            "state",
            "storage",
            "store",
            "stream",
            "text");

    static {
        registerAsParallelCapable();
    }

    ClassPathLoader(ClassPath path) {
        super(NAME, path.urls(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (isShared(name)) {
            return Class.forName(name, false, CheckpointManager.class.getClassLoader());
        }
        return super.findClass(name);
    }

    /** Whether a class is of the runtime. */
    static boolean isShared(String className) {
        if (!className.startsWith(BASE + '.')) {
            return false;
        }
        String below = className.substring(BASE.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 || SHARED.contains(below.substring(0, dot));
    }
}

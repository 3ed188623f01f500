package io.github.pytree4j.processor;

import com.google.testing.compile.JavaFileObjects;
import io.github.pytree4j.codec.generated.RecordCodec;
import java.util.List;

/** A record in the package {@code example} that was compiled with the processor, and its codec. */
final class CompiledRecord {
    private final ClassLoader loader;
    private final String name;

    CompiledRecord(String name, String source) {
        this(
                name,
                new CompiledClasses(Sources.compile(
                        List.of(JavaFileObjects.forSourceString("example." + name, source)),
                        "-Xlint:all,-auxiliaryclass")));
    }

    /** One of several that were compiled together. */
    CompiledRecord(String name, ClassLoader loader) {
        this.name = "example." + name;
        this.loader = loader;
    }

    /** What the static method of this name returns. */
    Object call(String method) throws ReflectiveOperationException {
        var example = loader.loadClass(name).getDeclaredMethod(method);
        example.setAccessible(true);
        return example.invoke(null);
    }

    @SuppressWarnings("unchecked") // The tests hand over nothing but such records.
    RecordCodec<Object> codec() throws ReflectiveOperationException {
        var instance = loader.loadClass(name + "Codec").getDeclaredField("INSTANCE");
        instance.setAccessible(true);
        return (RecordCodec<Object>) instance.get(null);
    }
}

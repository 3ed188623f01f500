package io.github.pytree4j.processor.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pytree4j.processor.schema.SchemaParser;
import io.github.pytree4j.processor.schema.SchemaWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Schemas are read, written and compared where there is neither a compiler nor a library of the processor's. */
class WithoutCompilerTest {
    private static final String OURS = "io.github.pytree4j.";

    @Test
    void schemasNeedNoLibraryAndNoCompiler() throws Exception {
        Callable<?> task = (Callable<?>) new Alone()
                .loadClass(Task.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        assertEquals("['a' is long, was int, added 'b', float[]]", task.call());
    }

    /** Loads nothing but our classes and the JDK's without the compiler. */
    private static final class Alone extends ClassLoader {
        Alone() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("javax.lang.model.") || name.startsWith("javax.annotation.processing.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream bytes = WithoutCompilerTest.class.getClassLoader().getResourceAsStream(file)) {
                if (!name.startsWith(OURS) || bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] type = bytes.readAllBytes();
                return defineClass(name, type, 0, type.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** What the command does. */
    public static final class Task implements Callable<String> {
        public Task() {}

        @Override
        public String call() throws Exception {
            String before = SchemaWriter.write(Fields.schema(Fields.stored("a", "int")));
            String after = SchemaWriter.write(Fields.schema(Fields.stored("b", "float[]"), Fields.stored("a", "long")));
            return SchemaChanges.between(
                            SchemaParser.parse(before.getBytes(StandardCharsets.UTF_8)),
                            SchemaParser.parse(after.getBytes(StandardCharsets.UTF_8)))
                    .stream()
                    .map(SchemaChange::text)
                    .sorted()
                    .toList()
                    .toString();
        }
    }
}

package io.github.pytree4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What Gradle asks of a processor that is isolating, so that it compiles only what has changed. */
class IncrementalBuildTest {

    @Test
    void gradleIsToldThatTheProcessorIsIsolating() throws IOException {
        assertEquals(
                PyTreeProcessor.class.getName() + ",isolating",
                resource("META-INF/gradle/incremental.annotation.processors"));
        assertEquals(PyTreeProcessor.class.getName(), resource("META-INF/services/" + Processor.class.getName()));
    }

    @Test
    void everyFileIsMadeOfOneRecord() {
        Recording recording = new Recording();
        Compilation compilation = Compiler.javac()
                .withOptions("--release", "17")
                .withProcessors(recording)
                .compile(Sources.in("good").stream().map(Sources::source).toList());
        assertThat(compilation).succeeded();
        SortedMap<String, List<String>> origins = recording.origins;
        assertEquals(List.of("example.Node.Edge"), origins.get("example.Node_EdgeCodec"));
        assertEquals(List.of("example.Node.Edge"), origins.get("META-INF/pytree4j/example.Node$Edge.json"));
        assertEquals(
                List.of("example.Node.Edge"),
                origins.get(Sources.REACHABILITY + "/example.Node_EdgeCodec/reflect-config.json"));
        assertEquals(3 * Sources.in("expected").size(), origins.size());
        origins.forEach((file, elements) -> assertEquals(1, elements.size(), file));
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = PyTreeProcessor.class.getClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** Has the processor do the work, and notes what each file is said to be made of. */
    private static final class Recording extends AbstractProcessor {
        private final PyTreeProcessor processor = new PyTreeProcessor();
        private final SortedMap<String, List<String>> origins = new TreeMap<>();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            Filer filer = proxy(Filer.class, environment.getFiler());
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (self, method, arguments) ->
                            method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
        }

        private <T> T proxy(Class<T> type, T delegate) {
            return type.cast(Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        try {
                            Object file = method.invoke(delegate, arguments);
                            int last = arguments.length - 1;
                            List<String> elements = new ArrayList<>();
                            for (Element element : (Element[]) arguments[last]) {
                                elements.add(element.toString());
                            }
                            origins.put(arguments[last - 1].toString(), elements);
                            return file;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }
    }
}

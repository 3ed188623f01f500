package io.github.pytree4j.tests.nativeimage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.pytree4j.PyTrees;
import io.github.pytree4j.tests.model.TrainState;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What native-image is told is there, and is all that the runtime needs. */
class ReachabilityMetadataTest {
    private static final String FOLDER = "META-INF/native-image/io.github.pytree4j/";
    private static final String RUNTIME_FOLDER = FOLDER + "pytree4j-runtime/";
    private static final String VERSION = "io/github/pytree4j/store/version.properties";
    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .importUrl(PyTrees.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void aRecordOfTheTestsHasTheConstantOfItsCodecNamed() throws Exception {
        List<Map<String, Object>> entries = read(FOLDER + TrainState.class.getName() + "Codec/reflect-config.json");
        assertEquals(1, entries.size());
        Map<String, Object> entry = entries.get(0);
        Class<?> codec = Class.forName((String) entry.get("name"));
        assertEquals(Map.of("typeReachable", TrainState.class.getName()), entry.get("condition"));
        assertEquals(List.of(Map.of("name", "INSTANCE")), entry.get("fields"));
        assertEquals(codec, codec.getField("INSTANCE").get(null).getClass());
    }

    /** Msgpack-core looks for its buffers and their constructors by name. */
    @Test
    @SuppressWarnings("unchecked")
    void whatTheRuntimeNamesIsThere() throws Exception {
        for (Map<String, Object> entry : read(RUNTIME_FOLDER + "reflect-config.json")) {
            Class<?> type = Class.forName((String) entry.get("name"));
            for (Map<String, Object> method : (List<Map<String, Object>>) entry.get("methods")) {
                assertEquals("<init>", method.get("name"));
                List<Class<?>> parameters = new ArrayList<>();
                for (String parameter : (List<String>) method.get("parameterTypes")) {
                    parameters.add(parameter(parameter));
                }
                assertNotNull(type.getDeclaredConstructor(parameters.toArray(Class<?>[]::new)));
            }
            Map<String, String> condition = (Map<String, String>) entry.get("condition");
            assertTrue(RUNTIME.contain(condition.get("typeReachable")), condition::toString);
        }
    }

    @Test
    void theVersionOfTheRuntimeIsNamedAsAResource() throws IOException {
        try (InputStream file = open(RUNTIME_FOLDER + "resource-config.json")) {
            assertTrue(Json.value(file).toString().contains("pattern=\\Q" + VERSION + "\\E"));
        }
        open(VERSION).close();
    }

    /** Whoever adds reflection to the runtime has to tell native-image of it, too. */
    @Test
    void onlyTheSearchForCodecsAndTheVersionAreLookedUpByName() {
        noClasses()
                .that()
                .doNotHaveSimpleName("GeneratedCodecs")
                .should()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Field.class, Method.class, Constructor.class, ServiceLoader.class)
                .check(RUNTIME);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.github.pytree4j.store.Writer")
                .should()
                .callMethod(Class.class, "getResourceAsStream", String.class)
                .orShould()
                .callMethod(Class.class, "getResource", String.class)
                .check(RUNTIME);
    }

    private static Class<?> parameter(String name) throws ClassNotFoundException {
        return switch (name) {
            case "byte[]" -> byte[].class;
            case "int" -> int.class;
            default -> Class.forName(name);
        };
    }

    private static List<Map<String, Object>> read(String resource) throws IOException {
        try (InputStream file = open(resource)) {
            return Json.entries(file);
        }
    }

    private static InputStream open(String resource) {
        InputStream file = PyTrees.class.getClassLoader().getResourceAsStream(resource);
        assertNotNull(file, resource);
        return file;
    }
}

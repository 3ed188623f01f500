package io.github.pytree4j.tests.nativeimage;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessageFormat;
import org.msgpack.core.MessagePack;
import org.msgpack.value.ValueType;

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

    /** Its packers and unpackers look for their buffers by name, so that native-image would have to know of those. */
    @Test
    void theRuntimeTakesNoMoreThanConstantsOfMsgpackCore() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.msgpack..")
                        .and(not(belongToAnyOf(
                                MessageFormat.class, MessagePack.Code.class, ValueType.class, ValueType[].class))))
                .check(RUNTIME);
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

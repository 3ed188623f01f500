package io.github.pytree4j.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What native-image is told of the codecs of the records in {@code good} is what {@code reachability} holds. It is rewritten
 * as {@link GeneratedCodeTest} says.
 */
class GeneratedReachabilityTest {
    private static final boolean UPDATE = Boolean.getBoolean("pytree4j.goldens.update");
    private static final Pattern NAMES = Pattern.compile(
            "\\[\\s*\\{\\s*\"condition\": \\{\"typeReachable\": \"([^\"]+)\"},\\s*\"name\": \"([^\"]+)\",\\s*"
                    + "\"fields\": \\[\\{\"name\": \"([^\"]+)\"}]\\s*}\\s*]\\s*");

    private final Compilation compilation =
            Sources.compile(Sources.in("good").stream().map(Sources::source).toList());
    private final SortedMap<String, String> files = Sources.reachability(compilation);

    @Test
    void everyCodecHasTheExpectedFile() throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path golden = Sources.folder("reachability").resolve(file.getKey());
            if (UPDATE) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, file.getValue());
            }
            assertEquals(Files.readString(golden), file.getValue(), golden.toString());
        }
        Set<String> expected = new TreeSet<>();
        Sources.in("reachability")
                .forEach(file -> expected.add(file.getFileName().toString()));
        assertEquals(expected, files.keySet());
    }

    @Test
    void everyNameInAFileIsThatOfAClassOrAConstant() throws ReflectiveOperationException {
        ClassLoader loader = new CompiledClasses(compilation);
        for (String text : files.values()) {
            Matcher names = NAMES.matcher(text);
            assertEquals(true, names.matches(), text);
            Class<?> record = Class.forName(names.group(1), false, loader);
            Class<?> codec = Class.forName(names.group(2), false, loader);
            assertEquals(true, record.isRecord(), text);
            assertEquals(record.getPackageName(), codec.getPackageName());
            assertEquals(
                    true,
                    Modifier.isStatic(codec.getDeclaredField(names.group(3)).getModifiers()),
                    text);
        }
        assertEquals(Sources.generated(compilation).size(), files.size());
    }
}

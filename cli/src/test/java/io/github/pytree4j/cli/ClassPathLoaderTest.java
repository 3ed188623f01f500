package io.github.pytree4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.multihost.MultihostArrays;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassPathLoaderTest {

    @Test
    void everyClassOfTheRuntimeAndOfMultihostIsOurs() throws Exception {
        for (Class<?> type : List.of(CheckpointManager.class, PyTreeDataclass.class, MultihostArrays.class)) {
            URI location =
                    type.getProtectionDomain().getCodeSource().getLocation().toURI();
            List<String> others;
            try (ModuleReader reader = ModuleFinder.of(Path.of(location)).findAll().stream()
                            .findFirst()
                            .orElseThrow()
                            .open();
                    Stream<String> names = reader.list()) {
                others = names.filter(name -> name.endsWith(".class") && !name.startsWith("module-info"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .filter(name -> !ClassPathLoader.isShared(name))
                        .toList();
            }
            assertEquals(List.of(), others);
        }
    }

    @Test
    void whatOnlyBeginsAlikeIsTheUsers() {
        assertFalse(ClassPathLoader.isShared("io.github.pytree4j.samples.guide.TrainState"));
        assertFalse(ClassPathLoader.isShared("io.github.pytree4jx.State"));
        assertTrue(ClassPathLoader.isShared("io.github.pytree4j.PyTrees"));
    }
}

package io.github.pytree4j.processor.evolution;

import java.util.ArrayList;
import java.util.List;

/** An enum, which may get further constants. */
final class EnumType {
    final String name;
    final List<String> constants = new ArrayList<>(List.of("RED", "GREEN"));

    EnumType(String name) {
        this.name = name;
    }
}

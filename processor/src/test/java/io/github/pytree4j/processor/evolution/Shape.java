package io.github.pytree4j.processor.evolution;

import io.github.pytree4j.processor.model.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A record as its source says it: one version, with all that it says of those before. */
final class Shape {
    String name;
    int version;
    boolean snakeCase;
    List<Component> components = new ArrayList<>();
    Set<String> removed = new LinkedHashSet<>();
    List<String> formerNames = new ArrayList<>();

    /** The statements of each migration, by the version that it is from. */
    SortedMap<Integer, List<String>> migrations = new TreeMap<>();

    Shape(String name, int version) {
        this.name = name;
        this.version = version;
    }

    Shape copy() {
        Shape copy = new Shape(name, version);
        copy.snakeCase = snakeCase;
        copy.components = new ArrayList<>(components);
        copy.removed = new LinkedHashSet<>(removed);
        copy.formerNames = new ArrayList<>(formerNames);
        migrations.forEach((from, statements) -> copy.migrations.put(from, new ArrayList<>(statements)));
        return copy;
    }

    String key(Component component) {
        return component.givenKey().orElse(snakeCase ? Names.snakeCase(component.name()) : component.name());
    }

    List<Component> stored() {
        return components.stream().filter(component -> !component.isStatic()).toList();
    }

    Set<String> keys() {
        return stored().stream().map(this::key).collect(Collectors.toSet());
    }

    Component component(int id) {
        return components.get(indexOf(id));
    }

    void replace(int id, UnaryOperator<Component> change) {
        components.replaceAll(component -> component.id() == id ? change.apply(component) : component);
    }

    int indexOf(int id) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).id() == id) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no component " + id);
    }

    /** Has the migration from a version do this, too. */
    void migrate(int from, String statement) {
        migrations.computeIfAbsent(from, any -> new ArrayList<>()).add(statement);
    }

    /** There were no versions before. */
    void sayNothing() {
        removed.clear();
        components.replaceAll(component -> component.formerly(List.of()).orElse(Optional.empty()));
    }

    /** Whether a component says of another that it once had this key. */
    boolean isFormerKey(String key) {
        return components.stream().anyMatch(component -> component.formerKeys().contains(key));
    }
}

package io.github.pytree4j.processor.evolution;

import io.github.pytree4j.processor.evolution.Component.DefaultValue;
import io.github.pytree4j.processor.evolution.Component.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Edits that annotations say, or of which nothing needs to be said. Each is done if it can be. */
final class PlainEdits {
    private PlainEdits() {}

    static void any(Raise raise) {
        switch (raise.random.nextInt(10)) {
            case 0, 1 -> add(raise);
            case 2 -> remove(raise);
            case 3, 4 -> rename(raise);
            case 5 -> Collections.shuffle(raise.shape.components, raise.random);
            case 6 -> changeNaming(raise);
            case 7 -> storeNoLonger(raise);
            case 8 -> storeNow(raise);
            default -> widen(raise);
        }
    }

    private static void add(Raise raise) {
        Component component = raise.world.newComponent(raise.shape);
        if (World.reaches(component.type(), raise.line)) {
            return;
        }
        raise.add(component);
        if (!component.isStatic()) {
            fill(raise, component);
        }
    }

    private static void storeNow(Raise raise) {
        raise.shape.components.stream()
                .filter(Component::isStatic)
                .filter(component -> !raise.touched.contains(component.id()))
                .findFirst()
                .ifPresent(component -> {
                    raise.touched.add(component.id());
                    Component now = Component.stored(component.id(), component.name(), component.type());
                    if (!raise.shape.keys().contains(raise.shape.key(now))
                            && !raise.shape.removed.contains(raise.shape.key(now))) {
                        raise.shape.replace(component.id(), old -> now);
                        fill(raise, now);
                    }
                });
    }

    /** Says what a new component is where it was not. */
    private static void fill(Raise raise, Component component) {
        int id = component.id();
        Object empty = empty(component.type());
        Object value = empty;
        while (value == null || value.equals("")) {
            value = raise.world.types.value(component.type());
        }
        Object filled = Defaults.marked(value);
        if (empty == null) {
            DefaultValue orElse = new DefaultValue(literal(raise, value), filled);
            raise.shape.replace(id, old -> old.orElse(Optional.of(orElse)));
            raise.says(
                    "orElse of " + component.name(),
                    shape -> shape.replace(id, old -> old.orElse(Optional.empty())),
                    true);
        }
        raise.changesSchema = true;
        String statement = component.type().holdsRecords() && empty == null
                ? ""
                : "state.put(" + ShapeSource.text(raise.shape.key(component)) + ", " + RawSource.of(value) + ");";
        raise.shape.replace(id, old -> old.saying(List.of(new Said(raise.from, statement))));
        raise.step(fields -> fields.put(id, filled));
    }

    private static Object empty(Type type) {
        if (type instanceof Type.OptionalOf) {
            return Optional.empty();
        }
        return switch (type.java()) {
            case "OptionalInt" -> OptionalInt.empty();
            case "OptionalDouble" -> OptionalDouble.empty();
            default -> null;
        };
    }

    private static Optional<String> literal(Raise raise, Object value) {
        boolean isPlain = value instanceof Number || value instanceof Boolean || value instanceof Character;
        if (value instanceof String text) {
            return Optional.of(text); // Of a string, it is never the name of a factory.
        } else if (raise.random.nextInt(4) == 0) {
            return Optional.empty();
        } else if (value instanceof EnumValue constant) {
            return Optional.of(constant.constant());
        }
        return isPlain ? Optional.of(value.toString()) : Optional.empty();
    }

    private static void remove(Raise raise) {
        if (raise.shape.stored().size() > 1) {
            raise.pick(Raise::canBeMigrated).ifPresent(component -> {
                drop(raise, component);
                raise.remove(component);
            });
        }
    }

    private static void storeNoLonger(Raise raise) {
        raise.pick(component -> Raise.canBeMigrated(component)
                        && component.type().java().equals("String"))
                .ifPresent(component -> {
                    drop(raise, component);
                    raise.shape.replace(component.id(), old -> Component.neverStored(component.id(), component.name()));
                });
    }

    private static void drop(Raise raise, Component component) {
        String key = raise.shape.key(component);
        raise.migrateWhatWasSaid(component);
        raise.shape.removed.add(key);
        raise.says(
                "removed " + key,
                shape -> shape.removed.remove(key),
                component.said().isEmpty());
        raise.step(fields -> fields.remove(component.id()));
    }

    private static void rename(Raise raise) {
        raise.pick(component -> isFree(raise.shape, raise.shape.key(component))).ifPresent(component -> {
            int id = component.id();
            String name = raise.world.newName(raise.world.nextId());
            if (raise.random.nextInt(4) == 0) {
                // Only the component, not the key.
                String key = raise.shape.key(component);
                raise.shape.replace(id, old -> old.called(name, Optional.of(key)));
                return;
            }
            Optional<String> former = component.formerKeys().stream()
                    .filter(key -> !raise.shape.keys().contains(key) && !raise.shape.removed.contains(key))
                    .findFirst();
            Optional<String> key = former.isPresent() && raise.random.nextBoolean()
                    ? former
                    : raise.world.newKey(raise.world.nextId());
            boolean keepsName = key.isPresent() && raise.random.nextBoolean();
            Shape before = raise.shape.copy();
            raise.shape.replace(id, old -> old.called(keepsName ? component.name() : name, key));
            rekeyed(raise, before, component);
        });
    }

    /** Whether no other component says that the key was its own once. */
    private static boolean isFree(Shape shape, String key) {
        return !shape.isFormerKey(key);
    }

    private static void changeNaming(Raise raise) {
        Shape before = raise.shape.copy();
        Shape after = raise.shape.copy();
        after.snakeCase = !before.snakeCase;
        List<Component> changed = before.stored().stream()
                .filter(component -> !before.key(component).equals(after.key(component)))
                .toList();
        boolean isPossible = changed.stream()
                .allMatch(component -> !raise.touched.contains(component.id())
                        && isFree(before, before.key(component))
                        && isFree(before, after.key(component)));
        if (isPossible && before.stored().stream().noneMatch(component -> raise.touched.contains(component.id()))) {
            raise.shape.snakeCase = after.snakeCase;
            changed.forEach(component -> {
                raise.touched.add(component.id());
                rekeyed(raise, before, component);
            });
        }
    }

    /** Says what the key of a component was. */
    private static void rekeyed(Raise raise, Shape before, Component component) {
        int id = component.id();
        String old = before.key(component);
        String now = raise.shape.key(raise.shape.component(id));
        List<String> keys = Stream.concat(component.formerKeys().stream(), Stream.of(old))
                .filter(key -> !key.equals(now))
                .toList();
        String statement = "state.rename(StatePath.of(" + ShapeSource.text(old) + "), " + ShapeSource.text(now) + ");";
        List<Said> said = new ArrayList<>(component.said());
        said.add(new Said(raise.from, statement));
        raise.shape.replace(id, any -> any.formerly(keys).saying(said));
        raise.says(
                "formerly " + old,
                shape -> shape.replace(
                        id,
                        any -> any.formerly(
                                keys.stream().filter(key -> !key.equals(old)).toList())),
                component.said().isEmpty());
    }

    private static void widen(Raise raise) {
        raise.pick(component -> Raise.canBeMigrated(component)
                        && !Widenings.of(component.type()).isEmpty())
                .ifPresent(component -> {
                    List<Widenings.Widening> wider = Widenings.of(component.type());
                    Widenings.Widening chosen = wider.get(raise.random.nextInt(wider.size()));
                    raise.migrateWhatWasSaid(component);
                    raise.shape.replace(component.id(), old -> old.of(chosen.to()));
                    raise.changesSchema = true;
                    raise.step(fields -> change(fields, component.id(), chosen));
                });
    }

    private static void change(Map<Integer, Object> fields, int id, Widenings.Widening widening) {
        fields.put(id, widening.value().apply(fields.get(id)));
    }
}

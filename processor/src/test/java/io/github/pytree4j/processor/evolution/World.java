package io.github.pytree4j.processor.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** All types of a moment; {@code State} is the record that is saved. */
final class World {
    private static final String[] WORDS = {"rate", "mean", "count", "layer", "norm", "step", "bias"};

    final Random random;
    final RandomTypes types;
    final EnumType color = new EnumType("Color");
    final List<RecordLine> lines = new ArrayList<>();
    final SealedType choice;
    final RecordLine state;
    private int ids;

    World(Random random) {
        this.random = random;
        this.types = new RandomTypes(this);
        RecordLine circle = begin("Circle", 1);
        RecordLine square = begin("Square", 2);
        this.choice = new SealedType("Choice", List.of(circle, square));
        begin("Layer", 3);
        this.state = begin("State", 6);
    }

    /** A further record of its first version. */
    private RecordLine begin(String name, int size) {
        Shape shape = new Shape(name, 1);
        shape.snakeCase = random.nextInt(4) == 0;
        for (int i = 0; i < size; i++) {
            shape.components.add(newComponent(shape));
        }
        // Records of one component that are alike can only be told apart by the manifest.
        if (name.equals("Square") && random.nextBoolean()) {
            Shape circle = lines.get(0).now();
            shape.snakeCase = circle.snakeCase;
            shape.components.clear();
            circle.components.forEach(component -> shape.components.add(new Component(
                    nextId(),
                    component.name(),
                    component.givenKey(),
                    component.type(),
                    component.isStatic(),
                    component.grows(),
                    List.of(),
                    component.orElse(),
                    List.of())));
        }
        return add(shape);
    }

    RecordLine add(Shape shape) {
        RecordLine line = new RecordLine(shape);
        lines.add(line);
        return line;
    }

    int nextId() {
        return ++ids;
    }

    /** A component of any type, with a name and key that no other ever had. */
    Component newComponent(Shape shape) {
        int id = nextId();
        if (random.nextInt(10) == 0) {
            return Component.neverStored(id, newName(id));
        }
        Type type = types.any(2);
        Component component = Component.stored(id, newName(id), type).called(newName(id), newKey(id));
        boolean isCollection = type instanceof Type.ListOf || type instanceof Type.MapOf;
        return component.growing(isCollection && random.nextInt(3) == 0);
    }

    String newName(int id) {
        String first = WORDS[random.nextInt(WORDS.length)];
        String second = WORDS[random.nextInt(WORDS.length)];
        return random.nextBoolean()
                ? first + id
                : first + Character.toUpperCase(second.charAt(0)) + second.substring(1) + id;
    }

    Optional<String> newKey(int id) {
        return switch (random.nextInt(12)) {
            case 0 -> Optional.of("key/" + id);
            case 1 -> Optional.of("it's \"" + id + "\"");
            case 2 -> Optional.of(String.valueOf(id));
            default -> Optional.empty();
        };
    }

    /** What becomes of a value of before; {@code met} learns which records were older than today. */
    Object upToDate(Object value, List<RecordValue> met) {
        if (value instanceof RecordValue record) {
            Map<Integer, Object> fields = new HashMap<>(record.fields());
            int today = record.line().now().version;
            for (int version = record.version(); version < today; version++) {
                fields = record.line().stepFrom(version).apply(new HashMap<>(fields));
            }
            met.add(record);
            fields.replaceAll((id, field) -> upToDate(field, met));
            return new RecordValue(record.line(), today, record.source(), fields);
        } else if (value instanceof List<?> list) {
            return list.stream().map(item -> upToDate(item, met)).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new HashMap<>();
            map.forEach((key, item) -> changed.put(key, upToDate(item, met)));
            return changed;
        } else if (value instanceof Optional<?> optional) {
            return optional.map(item -> upToDate(item, met));
        }
        return value;
    }

    /** Whether a record holds others, at whatever depth. */
    static boolean reaches(Type type, RecordLine wanted) {
        if (type instanceof Type.RecordOf record) {
            return record.line() == wanted
                    || record.line().now().stored().stream().anyMatch(inner -> reaches(inner.type(), wanted));
        } else if (type instanceof Type.SealedOf sealed) {
            return sealed.type().records().stream().anyMatch(record -> reaches(new Type.RecordOf(record), wanted));
        } else if (type instanceof Type.ListOf list) {
            return reaches(list.item(), wanted);
        } else if (type instanceof Type.MapOf map) {
            return reaches(map.value(), wanted);
        }
        return type instanceof Type.OptionalOf optional && reaches(optional.value(), wanted);
    }

    /** Whether a type mentions another, not counting the components of records. */
    static boolean mentions(Type type, Type wanted) {
        return type.equals(wanted)
                || (type instanceof Type.ListOf list && mentions(list.item(), wanted))
                || (type instanceof Type.MapOf map && mentions(map.value(), wanted))
                || (type instanceof Type.OptionalOf optional && mentions(optional.value(), wanted));
    }

    /** The sources of all types, by name. */
    Map<String, String> sources() {
        Map<String, String> sources = new HashMap<>();
        sources.put(color.name, "public enum " + color.name + " { " + String.join(", ", color.constants) + " }");
        String records = choice.records().stream().map(RecordLine::toString).collect(Collectors.joining(", "));
        sources.put(choice.name(), "public sealed interface " + choice.name() + " permits " + records + " {}");
        for (RecordLine line : lines) {
            sources.put(line.now().name, new ShapeSource(this, line.now()).text(line));
        }
        return sources;
    }
}

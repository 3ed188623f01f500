package io.github.pytree4j.processor.evolution;

import io.github.pytree4j.array.NdArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Types of components, and values of them. */
final class RandomTypes {
    private static final List<String> LEAVES = List.of(
            "boolean",
            "byte",
            "short",
            "int",
            "long",
            "float",
            "double",
            "char",
            "Boolean",
            "Integer",
            "Long",
            "Double",
            "String",
            "String",
            "OptionalInt",
            "OptionalDouble",
            "NdArray",
            "NdArray",
            "float[]",
            "double[]");

    private final World world;
    private final Random random;

    RandomTypes(World world) {
        this.world = world;
        this.random = world.random;
    }

    /** Any type, of at most so many collections within each other. */
    Type any(int depth) {
        int choice = random.nextInt(depth > 0 ? 20 : 10);
        if (choice < 8) {
            return new Type.Leaf(LEAVES.get(random.nextInt(LEAVES.size())));
        } else if (choice < 9) {
            return new Type.EnumOf(world.color);
        } else if (choice < 10 || choice > 15) {
            return record();
        }
        return switch (choice) {
            case 10, 11 -> new Type.ListOf(any(depth - 1));
            case 12, 13 -> new Type.MapOf(random.nextInt(3) == 0 ? "Integer" : "String", any(depth - 1));
            default -> new Type.OptionalOf(ofOptional(depth - 1));
        };
    }

    /** One within another cannot be told apart when it is empty. */
    private Type ofOptional(int depth) {
        Type type = any(depth);
        return type instanceof Type.OptionalOf || type.java().startsWith("Optional") ? new Type.Leaf("Long") : type;
    }

    /** Records hold only those that were there before them. */
    private Type record() {
        List<Type> types = new ArrayList<>();
        for (RecordLine line : world.lines) {
            if (line != world.state && !isVariant(line)) {
                types.add(new Type.RecordOf(line));
            }
        }
        if (world.lines.size() > 1) {
            types.add(new Type.SealedOf(world.choice));
        }
        return types.isEmpty() ? new Type.Leaf("int") : types.get(random.nextInt(types.size()));
    }

    private boolean isVariant(RecordLine line) {
        return world.lines.indexOf(line) < 2;
    }

    @Nullable
    Object value(Type type) {
        if (type instanceof Type.Leaf leaf) {
            return leaf.isBox() && random.nextInt(8) == 0 ? null : leaf(leaf.boxed());
        } else if (type instanceof Type.EnumOf constants) {
            List<String> names = constants.type().constants;
            return new EnumValue(constants.type().name, names.get(random.nextInt(names.size())));
        } else if (type instanceof Type.ListOf list) {
            List<Object> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(someValue(list.item()));
            }
            return items;
        } else if (type instanceof Type.MapOf map) {
            Map<Object, Object> entries = new HashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                entries.put(map.key().equals("Integer") ? (Object) (i * 7) : "k" + i, someValue(map.value()));
            }
            return entries;
        } else if (type instanceof Type.OptionalOf optional) {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(someValue(optional.value()));
        } else if (type instanceof Type.SealedOf sealed) {
            return value(new Type.RecordOf(sealed.type().records().get(random.nextInt(2))));
        }
        return record(((Type.RecordOf) type).line());
    }

    private Object someValue(Type type) {
        Object value = value(type);
        return value == null ? leaf(((Type.Leaf) type).boxed()) : value;
    }

    RecordValue record(RecordLine line) {
        Map<Integer, Object> fields = new HashMap<>();
        for (Component component : line.now().stored()) {
            fields.put(component.id(), value(component.type()));
        }
        return new RecordValue(line, line.now().version, RecordValue.Source.STORED, fields);
    }

    private Object leaf(String type) {
        int number = random.nextInt(200) - 100;
        return switch (type) {
            case "Boolean" -> random.nextBoolean();
            case "Byte" -> (byte) number;
            case "Short" -> (short) (number * 100);
            case "Integer" -> number * 1000;
            case "Long" -> number * 10_000_000_000L;
            case "Float" -> number / 4f;
            case "Double" -> number / 8.0;
            case "Character" -> (char) ('a' + random.nextInt(26));
            case "String" -> random.nextInt(5) == 0 ? "" : "s" + number;
            case "OptionalInt" -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(number);
            case "OptionalDouble" -> random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(number / 2.0);
            case "NdArray" -> NdArray.of(floats());
            case "float[]" -> floats();
            case "double[]" -> new double[] {number, 0.5};
            default -> throw new IllegalArgumentException(type);
        };
    }

    private float[] floats() {
        float[] floats = new float[random.nextInt(4)];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = random.nextInt(100) / 4f;
        }
        return floats;
    }
}

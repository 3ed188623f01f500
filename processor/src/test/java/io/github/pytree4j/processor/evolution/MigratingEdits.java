package io.github.pytree4j.processor.evolution;

import io.github.pytree4j.array.NdArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Edits that a migration makes. Each is done if it can be. */
final class MigratingEdits {
    private static final Set<String> WHOLE = Set.of("byte", "short", "int", "long");

    private MigratingEdits() {}

    static void any(Raise raise) {
        switch (raise.random.nextInt(9)) {
            case 0 ->
                retype(raise, WHOLE, "String", "state.put(%1$s, \"n\" + state.int64(%1$s));", MigratingEdits::spelled);
            case 1 ->
                retype(
                        raise,
                        Set.of("String"),
                        "int",
                        "state.put(%1$s, state.string(%1$s).length());",
                        value -> value.toString().length());
            case 2 -> listFloats(raise);
            case 3 -> changeUnit(raise);
            case 4 -> split(raise);
            case 5 -> merge(raise);
            case 6 -> wrap(raise);
            case 7 -> rename(raise);
            default -> nest(raise);
        }
    }

    private static Optional<Component> pick(Raise raise, Set<String> types) {
        return raise.pick(component -> Raise.canBeMigrated(component)
                && types.contains(component.type().java()));
    }

    private static String key(Raise raise, Component component) {
        return ShapeSource.text(raise.shape.key(component));
    }

    private static void retype(
            Raise raise, Set<String> from, String to, String statement, UnaryOperator<Object> value) {
        pick(raise, from).ifPresent(component -> retype(raise, component, new Type.Leaf(to), statement, true, value));
    }

    private static void retype(
            Raise raise,
            Component component,
            Type to,
            String statement,
            boolean isNeeded,
            UnaryOperator<Object> value) {
        raise.migrateWhatWasSaid(component);
        raise.migrates(statement.formatted(key(raise, component)), isNeeded);
        raise.shape.replace(component.id(), old -> old.of(to).growing(false));
        if (component.grows() && !isNeeded) {
            raise.shape.replace(component.id(), old -> old.growing(true));
        }
        raise.step(fields -> fields.put(component.id(), value.apply(fields.get(component.id()))));
    }

    private static Object spelled(Object value) {
        return "n" + ((Number) value).longValue();
    }

    private static void listFloats(Raise raise) {
        String statement = "float[] a = state.array(%1$s).toFloats(); StateDict d = new StateDict();"
                + " for (int i = 0; i < a.length; i++) { d.put(\"\" + i, a[i]); } state.put(%1$s, d);";
        pick(raise, Set.of("float[]"))
                .ifPresent(component -> retype(
                        raise,
                        component,
                        new Type.ListOf(new Type.Leaf("Float")),
                        "{ " + statement + " }",
                        true,
                        MigratingEdits::listed));
    }

    private static Object listed(Object floats) {
        List<Object> list = new ArrayList<>();
        for (float value : (float[]) floats) {
            list.add(value);
        }
        return list;
    }

    /** Of the same type, so that nobody notices if it is done twice, or not at all. */
    private static void changeUnit(Raise raise) {
        pick(raise, Set.of("int", "long", "String", "NdArray")).ifPresent(component -> {
            String type = component.type().java();
            String statement = "state.put(%1$s, "
                    + switch (type) {
                        case "String" -> "state.string(%1$s) + \"+\"";
                        case "NdArray" -> "NdArray.of(state.array(%1$s).toDoubles())";
                        default -> "state.int64(%1$s) + 1";
                    }
                    + ");";
            retype(raise, component, component.type(), statement, false, value -> changed(type, value));
        });
    }

    private static Object changed(String type, Object value) {
        return switch (type) {
            case "int" -> (Integer) value + 1;
            case "long" -> (Long) value + 1;
            case "String" -> value + "+";
            default -> NdArray.of(((NdArray) value).toDoubles());
        };
    }

    private static void split(Raise raise) {
        pick(raise, Set.of("long")).ifPresent(component -> {
            raise.migrateWhatWasSaid(component);
            Component high = newComponent(raise, component.type());
            Component low = newComponent(raise, component.type());
            raise.migrates(
                    "state.put(%2$s, state.int64(%1$s) / 7).put(%3$s, state.int64(%1$s) %% 7).remove(%1$s);"
                            .formatted(key(raise, component), key(raise, high), key(raise, low)),
                    true);
            raise.remove(component);
            raise.step(fields -> {
                long value = (Long) fields.remove(component.id());
                fields.put(high.id(), value / 7);
                fields.put(low.id(), value % 7);
            });
        });
    }

    private static Component newComponent(Raise raise, Type type) {
        int id = raise.world.nextId();
        Component component = Component.stored(id, raise.world.newName(id), type)
                .called(raise.world.newName(id), raise.world.newKey(id));
        raise.add(component);
        return component;
    }

    private static void merge(Raise raise) {
        Optional<Component> first = pick(raise, WHOLE);
        Optional<Component> second = first.isEmpty() ? first : pick(raise, WHOLE);
        if (second.isEmpty()) {
            return;
        }
        Component one = first.get();
        Component two = second.get();
        raise.migrateWhatWasSaid(one);
        raise.migrateWhatWasSaid(two);
        Component both = newComponent(raise, new Type.Leaf("String"));
        raise.migrates(
                "state.put(%3$s, state.int64(%1$s) + \"/\" + state.int64(%2$s)); state.remove(%1$s); state.remove(%2$s);"
                        .formatted(key(raise, one), key(raise, two), key(raise, both)),
                true);
        raise.remove(one);
        raise.remove(two);
        raise.step(fields -> fields.put(both.id(), fields.remove(one.id()) + "/" + fields.remove(two.id())));
    }

    private static void wrap(Raise raise) {
        raise.pick(component ->
                        Raise.canBeMigrated(component) && !(component.type() instanceof Type.Leaf leaf && leaf.isBox()))
                .ifPresent(component -> {
                    Type item =
                            component.type() instanceof Type.Leaf leaf ? new Type.Leaf(leaf.boxed()) : component.type();
                    retype(
                            raise,
                            component,
                            new Type.ListOf(item),
                            "state.put(%1$s, new StateDict().put(\"0\", state.get(%1$s)));",
                            true,
                            List::of);
                });
    }

    private static void rename(Raise raise) {
        raise.pick(Raise::canBeMigrated).ifPresent(component -> {
            raise.migrateWhatWasSaid(component);
            String old = key(raise, component);
            int id = raise.world.nextId();
            raise.shape.replace(component.id(), any -> any.called(raise.world.newName(id), Optional.empty()));
            String now = key(raise, raise.shape.component(component.id()));
            raise.migrates("state.rename(StatePath.of(" + old + "), " + now + ");", true);
        });
    }

    /** Puts two components into a record of their own. */
    private static void nest(Raise raise) {
        Optional<Component> first = raise.pick(Raise::canBeMigrated);
        Optional<Component> second = first.isEmpty() ? first : raise.pick(Raise::canBeMigrated);
        if (second.isEmpty() || raise.shape.stored().size() < 3) {
            return;
        }
        Component one = first.get();
        Component two = second.get();
        raise.migrateWhatWasSaid(one);
        raise.migrateWhatWasSaid(two);
        Shape pair = new Shape("Pair" + raise.world.nextId(), 1);
        Component left = inner(raise, pair, one);
        Component right = inner(raise, pair, two);
        RecordLine line = raise.world.add(pair);
        Component nested = newComponent(raise, new Type.RecordOf(line));
        raise.migrates(
                "{ StateDict both = new StateDict().put(%3$s, state.get(%1$s)).put(%4$s, state.get(%2$s)); "
                                .formatted(
                                        key(raise, one),
                                        key(raise, two),
                                        ShapeSource.text(pair.key(left)),
                                        ShapeSource.text(pair.key(right)))
                        + "state.remove(%1$s); state.remove(%2$s); state.put(%3$s, both); }"
                                .formatted(key(raise, one), key(raise, two), key(raise, nested)),
                true);
        raise.remove(one);
        raise.remove(two);
        raise.step(fields -> {
            Map<Integer, Object> inside = new HashMap<>();
            inside.put(left.id(), fields.remove(one.id()));
            inside.put(right.id(), fields.remove(two.id()));
            fields.put(nested.id(), new RecordValue(line, 1, RecordValue.Source.MADE, inside));
        });
    }

    private static Component inner(Raise raise, Shape pair, Component outer) {
        int id = raise.world.nextId();
        Component component =
                Component.stored(id, raise.world.newName(id), outer.type()).growing(outer.grows());
        pair.components.add(component);
        return component;
    }
}

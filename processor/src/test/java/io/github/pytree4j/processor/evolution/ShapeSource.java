package io.github.pytree4j.processor.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The source of a record. */
record ShapeSource(World world, Shape shape) {
    String text(RecordLine line) {
        List<String> members = new ArrayList<>();
        members.add("version = " + shape.version);
        if (shape.snakeCase) {
            members.add("naming = Naming.SNAKE_CASE");
        }
        if (!shape.removed.isEmpty()) {
            members.add("removed = " + texts(List.copyOf(shape.removed)));
        }
        if (!shape.formerNames.isEmpty()) {
            members.add("formerly = "
                    + texts(shape.formerNames.stream()
                            .map(name -> "example." + name)
                            .toList()));
        }
        boolean isVariant = world.choice.records().contains(line);
        return "@PyTreeDataclass(" + String.join(", ", members) + ")\npublic record " + shape.name + "("
                + shape.components.stream().map(this::component).collect(Collectors.joining(",\n        "))
                + ")" + (isVariant ? " implements " + world.choice.name() : "") + " {\n" + factories() + migrations()
                + "}";
    }

    private String component(Component component) {
        List<String> members = new ArrayList<>();
        if (component.isStatic()) {
            members.add("pytreeNode = false");
        }
        component.givenKey().ifPresent(key -> members.add("name = " + text(key)));
        if (component.grows()) {
            members.add("grows = true");
        }
        if (!component.formerKeys().isEmpty()) {
            members.add("formerly = " + texts(component.formerKeys()));
        }
        component
                .orElse()
                .ifPresent(
                        value -> members.add("orElse = " + text(value.literal().orElse(factory(component)))));
        return (members.isEmpty() ? "" : "@PyTreeField(" + String.join(", ", members) + ") ")
                + component.type().java() + " " + component.name();
    }

    private static String factory(Component component) {
        return "new" + component.id();
    }

    private String factories() {
        return shape.components.stream()
                .filter(component -> component.orElse().isPresent()
                        && component.orElse().get().literal().isEmpty())
                .map(component -> "    static " + component.type().java() + " " + factory(component) + "() { return "
                        + ValueSource.spelling(
                                component.type(),
                                world.upToDate(component.orElse().get().value(), new ArrayList<>()))
                        + "; }\n")
                .collect(Collectors.joining());
    }

    private String migrations() {
        StringBuilder methods = new StringBuilder();
        shape.migrations.forEach((from, statements) -> methods.append("    @PyTreeMigration(from = " + from
                + ")\n    static void from" + from + "(StateDict state) {\n        "
                + String.join("\n        ", statements) + "\n    }\n"));
        return methods.toString();
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(ShapeSource::text).collect(Collectors.joining(", ", "{", "}"));
    }

    static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

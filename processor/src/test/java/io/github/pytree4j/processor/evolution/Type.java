package io.github.pytree4j.processor.evolution;

import java.util.Map;

/** The type of a component. */
sealed interface Type {
    /** As it is written in Java. */
    String java();

    /** As it is written where a type argument is wanted. */
    default String boxed() {
        return java();
    }

    /** Whether a restore can make a value of it where the target has none. */
    default boolean needsNoExample() {
        return true;
    }

    /** Whether it holds records, whose versions are their own. */
    default boolean holdsRecords() {
        return false;
    }

    /** A leaf, or what is stored as one. */
    record Leaf(String java) implements Type {
        private static final Map<String, String> BOXES = Map.of(
                "boolean", "Boolean",
                "byte", "Byte",
                "short", "Short",
                "int", "Integer",
                "long", "Long",
                "float", "Float",
                "double", "Double",
                "char", "Character");

        @Override
        public String boxed() {
            return BOXES.getOrDefault(java, java);
        }

        boolean isPrimitive() {
            return BOXES.containsKey(java);
        }

        boolean isBox() {
            return BOXES.containsValue(java);
        }
    }

    /** An enum. */
    record EnumOf(EnumType type) implements Type {
        @Override
        public String java() {
            return type.name;
        }
    }

    record ListOf(Type item) implements Type {
        @Override
        public String java() {
            return "List<" + item.boxed() + ">";
        }

        @Override
        public boolean needsNoExample() {
            return item.needsNoExample();
        }

        @Override
        public boolean holdsRecords() {
            return item.holdsRecords();
        }
    }

    /** A map whose keys are strings or ints. */
    record MapOf(String key, Type value) implements Type {
        @Override
        public String java() {
            return "Map<" + key + ", " + value.boxed() + ">";
        }

        @Override
        public boolean needsNoExample() {
            return value.needsNoExample();
        }

        @Override
        public boolean holdsRecords() {
            return value.holdsRecords();
        }
    }

    record OptionalOf(Type value) implements Type {
        @Override
        public String java() {
            return "Optional<" + value.boxed() + ">";
        }

        @Override
        public boolean needsNoExample() {
            return value.needsNoExample();
        }

        @Override
        public boolean holdsRecords() {
            return value.holdsRecords();
        }
    }

    record RecordOf(RecordLine line) implements Type {
        @Override
        public String java() {
            return line.now().name;
        }

        @Override
        public boolean needsNoExample() {
            return line.now().components.stream()
                    .noneMatch(component ->
                            component.isStatic() || !component.type().needsNoExample());
        }

        @Override
        public boolean holdsRecords() {
            return true;
        }
    }

    record SealedOf(SealedType type) implements Type {
        @Override
        public String java() {
            return type.name();
        }

        @Override
        public boolean needsNoExample() {
            return false;
        }

        @Override
        public boolean holdsRecords() {
            return true;
        }
    }
}

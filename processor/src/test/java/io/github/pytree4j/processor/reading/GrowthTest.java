package io.github.pytree4j.processor.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ClassName;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.ComponentType.Dynamic;
import io.github.pytree4j.processor.model.ComponentType.Leaf;
import io.github.pytree4j.processor.model.ComponentType.ListOf;
import io.github.pytree4j.processor.model.ComponentType.MapOf;
import io.github.pytree4j.processor.model.ComponentType.OptionalOf;
import io.github.pytree4j.processor.model.ComponentType.RecordOf;
import io.github.pytree4j.processor.model.ComponentType.SubtypeOf;
import io.github.pytree4j.processor.model.LeafType;
import io.github.pytree4j.processor.model.MapKeyType;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final ComponentType LEAF = new Leaf(LeafType.FLOAT);

    @Test
    void allListsAndMapsOfATypeGrow() {
        assertEquals(nested(true), Growth.growing(nested(false)));
    }

    private static ComponentType nested(boolean grows) {
        ComponentType list = new ListOf(new SubtypeOf(LEAF), grows);
        return new OptionalOf(new MapOf(MapKeyType.Simple.STRING, list, grows));
    }

    @Test
    void aTypeWithoutListsAndMapsStaysAsItIs() {
        ComponentType record = new RecordOf(
                ClassName.get("a", "R"),
                ClassName.get("a", "RCodec"),
                0,
                List.of(),
                List.of(ClassName.get(List.class)));
        assertEquals(record, Growth.growing(record));
        assertEquals(LEAF, Growth.growing(LEAF));
    }

    @Test
    void onlyWhatIsKnownAtRunTimeIsDynamic() {
        assertTrue(Growth.isDynamic(new OptionalOf(new SubtypeOf(new Dynamic(null)))));
        assertFalse(Growth.isDynamic(new OptionalOf(LEAF)));
    }
}

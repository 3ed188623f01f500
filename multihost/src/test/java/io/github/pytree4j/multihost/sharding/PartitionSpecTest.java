package io.github.pytree4j.multihost.sharding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionSpecTest {

    @Test
    void eachDimensionHasItsAxes() {
        PartitionSpec spec = PartitionSpec.of("x", null, List.of("y", "z"));
        assertEquals(3, spec.rank());
        assertEquals(List.of("x"), spec.axes(0));
        assertEquals(List.of(), spec.axes(1));
        assertEquals(List.of("y", "z"), spec.axes(2));
    }

    @Test
    void dimensionsAfterTheLastAreNotDivided() {
        assertEquals(List.of(), PartitionSpec.of("x").axes(5));
        assertEquals(0, PartitionSpec.of().rank());
    }

    @Test
    void itReadsAsInPython() {
        assertEquals("P()", PartitionSpec.of().toString());
        assertEquals(
                "P('x', None, ('y', 'z'))",
                PartitionSpec.of("x", null, List.of("y", "z")).toString());
    }

    @Test
    void equalAreThoseThatJaxHasForEqual() {
        assertEquals(PartitionSpec.of("x"), PartitionSpec.of(List.of("x")));
        assertEquals(PartitionSpec.of(null, "x"), PartitionSpec.of(List.of(), "x"));
        assertEquals(
                PartitionSpec.of("x").hashCode(), PartitionSpec.of(List.of("x")).hashCode());
        assertNotEquals(PartitionSpec.of("x"), PartitionSpec.of("x", null));
        assertNotEquals(PartitionSpec.of(List.of("x", "y")), PartitionSpec.of(List.of("y", "x")));
    }

    @Test
    void oneNullIsOneDimension() {
        assertEquals(1, PartitionSpec.of((Object[]) null).rank());
    }

    @Test
    void whatNamesNoAxisIsRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> PartitionSpec.of("x", 1));
        assertEquals(
                "dimension 1 of a partition spec: expected the name of an axis, a list of names or null, found 1 (Integer)",
                refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> PartitionSpec.of(List.of("x", List.of("y"))));
    }
}

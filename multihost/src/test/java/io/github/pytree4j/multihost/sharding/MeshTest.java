package io.github.pytree4j.multihost.sharding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MeshTest {

    private static String message(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }

    @Test
    void devicesAreDealtEvenlyInOrder() {
        Mesh mesh = Mesh.axes("x", 4).axes("y", 2).over(4);
        assertEquals(List.of("x", "y"), mesh.axisNames());
        assertEquals(4, mesh.axisSize("x"));
        assertEquals(8, mesh.deviceCount());
        assertEquals(4, mesh.processCount());
        assertEquals(2, mesh.processOf(5));
        assertArrayEquals(new int[] {4, 5}, mesh.devicesOf(2));
    }

    @Test
    void devicesCanBelongToAnyProcess() {
        Mesh mesh = Mesh.of(new TreeMap<>(Map.of("x", 2, "y", 3)), new int[] {4, 0, 4, 0, 0, 2});
        assertEquals(5, mesh.processCount());
        assertArrayEquals(new int[] {1, 3, 4}, mesh.devicesOf(0));
        assertArrayEquals(new int[] {}, mesh.devicesOf(1));
        assertArrayEquals(new int[] {0, 2}, mesh.devicesOf(4));
    }

    @Test
    void aProcessBeyondTheMeshHasNoDevice() {
        assertArrayEquals(new int[] {}, Mesh.axes("x", 2).over(2).devicesOf(2));
    }

    @Test
    void aMeshWithoutAxesIsOneDevice() {
        Mesh mesh = Mesh.of(Map.of(), new int[] {0});
        assertEquals(1, mesh.deviceCount());
        assertEquals("Mesh()", mesh.toString());
    }

    @Test
    void itReadsAsInJax() {
        assertEquals(
                "Mesh('x': 4, 'y': 2)", Mesh.axes("x", 4).axes("y", 2).over(1).toString());
    }

    @Test
    void mapsThatKeepNoOrderAreRefused() {
        Map<String, Integer> axes = Map.of("x", 1, "y", 1);
        assertEquals(
                "the axes of a mesh have an order, but a HashMap has none that is the same in every process; give a"
                        + " LinkedHashMap, or begin with Mesh.axes(name, size)",
                message(() -> Mesh.of(new HashMap<>(axes), new int[] {0})));
        message(() -> Mesh.of(axes, new int[] {0}));
        assertEquals(1, Mesh.of(new LinkedHashMap<>(axes), new int[] {0}).deviceCount());
        assertEquals(1, Mesh.of(Map.of("x", 1), new int[] {0}).deviceCount());
    }

    @Test
    void anotherNumberOfDevicesThanTheAxesMakeIsRefused() {
        assertEquals(
                "axes 'x': 4 make 4 devices, but processes were given for 3; give the process of each device",
                message(() -> Mesh.of(Map.of("x", 4), new int[3])));
    }

    @Test
    void devicesThatCannotBeDealtEvenlyAreRefused() {
        assertEquals(
                "axes 'x': 4 make 4 devices, which cannot be dealt evenly to 3 processes; give a number that divides, or"
                        + " say whose each device is with Mesh.of",
                message(() -> Mesh.axes("x", 4).over(3)));
        message(() -> Mesh.axes("x", 4).over(0));
    }

    @Test
    void axesThatAreNoneAreRefused() {
        message(() -> Mesh.axes("x", 0).over(1));
        message(() -> Mesh.axes("", 1).over(1));
        message(() -> Mesh.axes("x", 1).axes("x", 1));
        message(() -> Mesh.axes("x", 1 << 16).axes("y", 1 << 16).over(1));
        message(() -> Mesh.of(Map.of("x", 1), new int[] {-1}));
        assertEquals(
                "there is no axis 'z' in Mesh('x': 1)",
                message(() -> Mesh.axes("x", 1).over(1).axisSize("z")));
    }

    @Test
    void equalAreThoseOfTheSameAxesAndProcesses() {
        Mesh mesh = Mesh.axes("x", 4).axes("y", 2).over(4);
        assertEquals(mesh, Mesh.axes("x", 4).axes("y", 2).over(4));
        assertEquals(mesh.hashCode(), Mesh.axes("x", 4).axes("y", 2).over(4).hashCode());
        assertNotEquals(mesh, Mesh.axes("x", 4).axes("y", 2).over(2));
        assertNotEquals(mesh, Mesh.axes("y", 4).axes("x", 2).over(4));
        assertNotEquals(mesh, Mesh.axes("x", 2).axes("y", 4).over(4));
    }
}

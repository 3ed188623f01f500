package io.github.pytree4j.multihost.sharding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Devices in a grid whose axes have names, each device belonging to a process: {@code jax.sharding.Mesh}. A device is whatever holds a
 * shard; here it is a number, counted in C order of the grid (last axis fastest). All processes make the same mesh. Immutable.
 *
 * <p>A process may have many devices, one or none. Without axes there is one device.
 */
public final class Mesh {
    private final List<String> names;
    private final int[] sizes;
    private final int[] processOfDevice;
    /** The devices of process 0, then those of process 1, ...; in ascending order each. */
    private final int[] devices;
    /** Where in {@link #devices} those of each process begin, and at last where they end. */
    private final int[] firstOfProcess;

    private Mesh(List<String> names, int[] sizes, int[] processOfDevice) {
        this.names = names;
        this.sizes = sizes;
        this.processOfDevice = processOfDevice;
        this.firstOfProcess = new int[Arrays.stream(processOfDevice).max().orElse(-1) + 2];
        for (int process : processOfDevice) {
            firstOfProcess[process + 1]++;
        }
        Arrays.parallelPrefix(firstOfProcess, Integer::sum);
        this.devices = new int[processOfDevice.length];
        int[] next = firstOfProcess.clone();
        for (int device = 0; device < devices.length; device++) {
            devices[next[processOfDevice[device]]++] = device;
        }
    }

    /**
     * A mesh of devices that belong to these processes.
     *
     * @param axes the sizes of the axes by name, outermost first; a map that keeps an order
     * @param processOfDevice the index of the process that each device belongs to, in C order of the axes
     * @throws IllegalArgumentException if the sizes do not give that many devices, an index is negative, or the map has no order
     */
    public static Mesh of(Map<String, Integer> axes, int[] processOfDevice) {
        Objects.requireNonNull(axes, "axes must not be null");
        Objects.requireNonNull(processOfDevice, "the processes of the devices must not be null");
        if (axes.size() > 1 && hasNoOrder(axes)) {
            throw new IllegalArgumentException("the axes of a mesh have an order, but a "
                    + axes.getClass().getSimpleName()
                    + " has none that is the same in every process; give a LinkedHashMap,"
                    + " or begin with Mesh.axes(name, size)");
        }
        int[] processes = processOfDevice.clone();
        long count = checked(axes);
        if (count != processes.length) {
            throw new IllegalArgumentException(
                    "axes " + text(axes) + " make " + count + " devices, but processes were given for "
                            + processes.length + "; give the process of each device");
        }
        List<Integer> negative = IntStream.range(0, processes.length)
                .filter(device -> processes[device] < 0)
                .limit(8)
                .boxed()
                .toList();
        if (!negative.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected the index of a process, from 0, for each device, found negative" + " ones for devices "
                            + negative);
        }
        return new Mesh(
                List.copyOf(axes.keySet()),
                axes.values().stream().mapToInt(Integer::intValue).toArray(),
                processes);
    }

    /** Whether two such maps with the same entries may have them in another order, in another virtual machine at least. */
    private static boolean hasNoOrder(Map<?, ?> map) {
        return (map instanceof HashMap && !(map instanceof LinkedHashMap))
                || map.getClass() == Map.of().getClass();
    }

    /** How many devices there are. */
    private static long checked(Map<String, Integer> axes) {
        long count = 1;
        for (Map.Entry<String, Integer> axis : axes.entrySet()) {
            if (axis.getKey().isEmpty() || axis.getValue() < 1) {
                throw new IllegalArgumentException(
                        "axes " + text(axes) + ": expected names that are not empty, and sizes of 1 or more");
            }
            count *= axis.getValue();
            if (count > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("axes " + text(axes) + " make more than 2^31-1 devices");
            }
        }
        return count;
    }

    /** Begins a mesh whose outermost axis is this one. */
    public static Builder axes(String name, int size) {
        return new Builder().axes(name, size);
    }

    /** A mesh that gets its axes one by one. Belongs to one thread. */
    public static final class Builder {
        private final Map<String, Integer> axes = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds an axis inside of those before.
         *
         * @throws IllegalArgumentException if there is one of this name
         */
        public Builder axes(String name, int size) {
            Objects.requireNonNull(name, "the name of an axis must not be null");
            if (axes.putIfAbsent(name, size) != null) {
                throw new IllegalArgumentException(
                        "the mesh has an axis '" + name + "' already; give each a name of its own");
            }
            return this;
        }

        /**
         * The mesh whose devices are dealt evenly to so many processes: the first ones to process 0, as many to process 1, and so on.
         *
         * @throws IllegalArgumentException if the number of devices is no multiple of it, or an axis has no name or no device
         */
        public Mesh over(int processes) {
            long count = checked(axes);
            if (processes < 1 || count % processes != 0) {
                throw new IllegalArgumentException("axes " + text(axes) + " make " + count
                        + " devices, which cannot be dealt evenly to " + processes
                        + " processes; give a number that divides, or say whose each device is with Mesh.of");
            }
            int perProcess = (int) (count / processes);
            int[] processOfDevice = new int[(int) count];
            Arrays.setAll(processOfDevice, device -> device / perProcess);
            return Mesh.of(axes, processOfDevice);
        }
    }

    /** The names of the axes, outermost first. */
    public List<String> axisNames() {
        return names;
    }

    /**
     * How many devices there are along an axis.
     *
     * @throws IllegalArgumentException if there is no such axis
     */
    public int axisSize(String axis) {
        int index = names.indexOf(axis);
        if (index < 0) {
            throw new IllegalArgumentException("there is no axis '" + axis + "' in " + this);
        }
        return sizes[index];
    }

    /** The number of devices. */
    public int deviceCount() {
        return processOfDevice.length;
    }

    /** One more than the greatest index of a process that has a device. */
    public int processCount() {
        return firstOfProcess.length - 1;
    }

    /** The process that a device belongs to. */
    public int processOf(int device) {
        return processOfDevice[device];
    }

    /** The devices of a process in ascending order; none for one that is not in the mesh. */
    int[] devicesOf(int process) {
        return process < 0 || process >= processCount()
                ? new int[0]
                : Arrays.copyOfRange(devices, firstOfProcess[process], firstOfProcess[process + 1]);
    }

    int axisCount() {
        return sizes.length;
    }

    int axisSize(int axis) {
        return sizes[axis];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Mesh that
                        && names.equals(that.names)
                        && Arrays.equals(sizes, that.sizes)
                        && Arrays.equals(processOfDevice, that.processOfDevice));
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + Arrays.hashCode(sizes);
    }

    /** As JAX writes it, for example {@code Mesh('x': 4, 'y': 2)}. */
    @Override
    public String toString() {
        Map<String, Integer> axes = new LinkedHashMap<>();
        for (int axis = 0; axis < sizes.length; axis++) {
            axes.put(names.get(axis), sizes[axis]);
        }
        return "Mesh(" + text(axes) + ")";
    }

    private static String text(Map<String, Integer> axes) {
        List<String> texts = new ArrayList<>();
        axes.forEach((name, size) -> texts.add("'" + name + "': " + size));
        return texts.stream().collect(Collectors.joining(", "));
    }
}

package io.github.pytree4j.tests.scale;

import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.multihost.sharding.Sharding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** All that a process has to know before it writes or reads a byte: what it holds of each array, and the files that it writes. */
final class Plan {
    final List<List<Region>> held = new ArrayList<>();
    final List<String> files = new ArrayList<>();
    long heldElements;
    long ownedElements;

    Plan(Model model, int process) {
        for (Model.Parameter parameter : model.parameters()) {
            Sharding sharding = parameter.sharding;
            long[] shape = parameter.shape();
            List<Region> regions = sharding.regions(process, shape);
            held.add(regions);
            for (Region region : regions) {
                heldElements += region.size();
            }
            long[] shardShape = sharding.shardShape(shape);
            Set<Region> owned = new HashSet<>(sharding.owned(process, shape));
            for (Region region : owned) {
                files.add(file(parameter.path, region, shardShape));
                ownedElements += region.size();
            }
        }
    }

    /** As Zarr names the file of a chunk: the place of each in the grid of all. */
    private static String file(String path, Region region, long[] shardShape) {
        StringJoiner name = new StringJoiner(".", path + "/", "");
        for (int axis = 0; axis < shardShape.length; axis++) {
            name.add(Long.toString(region.start(axis) / shardShape[axis]));
        }
        return name.toString();
    }
}

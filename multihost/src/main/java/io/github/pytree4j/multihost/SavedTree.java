package io.github.pytree4j.multihost;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.checkpoint.SharedSave.WrittenFile;
import io.github.pytree4j.errors.UnsupportedValueException;
import io.github.pytree4j.multihost.SaveContents.Line;
import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.sharding.Mesh;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.multihost.sharding.ShardedArray;
import io.github.pytree4j.multihost.zarr.ZarrWriter;
import io.github.pytree4j.multihost.zarr.ZstdChunks;
import io.github.pytree4j.state.StatePath;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The arrays of the tree that a process saves, by their paths. */
final class SavedTree {
    private final String checkpoint;
    private final ProcessGroup group;
    private final Map<String, ExternalArray> arrays = new LinkedHashMap<>();
    private final List<Mesh> meshes = new ArrayList<>();

    SavedTree(String checkpoint, ProcessGroup group) {
        this.checkpoint = checkpoint;
        this.group = group;
    }

    /** Takes an array: its path, which Flax makes of the keys, too. */
    String add(StatePath where, ExternalArray array) {
        requireNames(where);
        String path = where.keys().stream().filter(key -> !key.isEmpty()).collect(Collectors.joining("/"));
        if (array instanceof ShardedArray sharded) {
            requireOwn(where, sharded);
        }
        if (arrays.put(path, array) != null) {
            throw new UnsupportedValueException("cannot save " + where.abbreviated()
                    + ": another array of several processes has the same path, '" + path
                    + "', since a key has a slash or is empty; give it another key");
        }
        return path;
    }

    private static void requireNames(StatePath where) {
        for (String key : where.keys()) {
            boolean leadsElsewhere =
                    key.startsWith("/") || key.indexOf('\\') >= 0 || ("/" + key + "/").matches(".*/\\.\\.?/.*");
            if (leadsElsewhere || key.indexOf('\0') >= 0) {
                throw new UnsupportedValueException("cannot save " + where.abbreviated()
                        + ": the keys of an array of several processes become names of folders, and this one has a key"
                        + " that cannot: no key may begin with a slash, or have a backslash, '.' or '..' as a name");
            }
        }
    }

    private void requireOwn(StatePath where, ShardedArray array) {
        if (array.process() != group.index()) {
            throw new UnsupportedValueException(
                    "cannot save " + where.abbreviated() + ": its shards are those of process " + array.process()
                            + ", but this is process " + group.index() + " of the group");
        }
        Mesh mesh = array.sharding().mesh();
        if (mesh.processCount() > group.count()) {
            throw new UnsupportedValueException("cannot save " + where.abbreviated()
                    + ": its mesh has devices of process "
                    + (mesh.processCount() - 1) + ", but the group has " + group.count()
                    + (group.count() == 1 ? " process" : " processes") + ", so that nobody would write their shards");
        }
    }

    /** What is the same in all processes. */
    SaveContents contents() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("the checkpoint", checkpoint));
        arrays.forEach((path, array) -> lines.add(new Line("the array '" + path + "'", description(array))));
        for (int i = 0; i < meshes.size(); i++) {
            Mesh mesh = meshes.get(i);
            String devices = IntStream.range(0, mesh.deviceCount())
                    .mapToObj(device -> String.valueOf(mesh.processOf(device)))
                    .collect(Collectors.joining(" "));
            lines.add(new Line("mesh " + (i + 1), mesh + " with devices of the processes " + devices));
        }
        return new SaveContents(lines);
    }

    private String description(ExternalArray array) {
        String text = array.dtype() + Arrays.toString(array.shape());
        if (array instanceof ShardedArray sharded) {
            Mesh mesh = sharded.sharding().mesh();
            if (!meshes.contains(mesh)) {
                meshes.add(mesh);
            }
            return text + " as " + sharded.sharding().spec() + " over mesh " + (meshes.indexOf(mesh) + 1);
        }
        return text + " of no mesh";
    }

    /** Writes the shards of this process, and of each array what describes it if this is the leader. */
    List<WrittenFile> write(Storage storage, Path folder) throws IOException {
        List<WrittenFile> written = new ArrayList<>();
        ShardWrites writes = new ShardWrites();
        Set<Path> folders = new LinkedHashSet<>();
        boolean isLeader = group.index() == SaveRounds.LEADER;
        for (Map.Entry<String, ExternalArray> entry : arrays.entrySet()) {
            OwnedShards shards = new OwnedShards(entry.getValue(), group.index());
            List<Region> regions = shards.regions();
            if (!isLeader && regions.isEmpty()) {
                continue;
            }
            ZarrWriter writer = new ZarrWriter(
                    storage, folder, entry.getKey(), shards.dtype(), shards.shape(), shards.shardShape());
            folders.addAll(writer.folders());
            if (isLeader) {
                written.add(writer.writeMetadata());
            }
            if (shards.areInMemory()) {
                writes.add(shards, regions, writer);
            } else {
                written.addAll(copied(shards, regions, writer));
            }
        }
        written.addAll(writes.run());
        for (Path synced : folders) {
            storage.sync(synced);
        }
        return written;
    }

    /** Shards that have to be read first are in memory one at a time. */
    private static List<WrittenFile> copied(OwnedShards shards, List<Region> regions, ZarrWriter writer)
            throws IOException {
        List<WrittenFile> written = new ArrayList<>();
        ZstdChunks zstd = new ZstdChunks();
        for (Region region : regions) {
            written.add(writer.writeShard(region, shards.read(region), zstd));
        }
        return written;
    }
}

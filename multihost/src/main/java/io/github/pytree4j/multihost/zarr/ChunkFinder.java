package io.github.pytree4j.multihost.zarr;

import io.github.pytree4j.checkpoint.FileChecksums;
import io.github.pytree4j.multihost.sharding.Region;
import io.github.pytree4j.storage.FileInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the chunks of an array that are there. */
final class ChunkFinder {
    /** More than so many are not asked for one by one: a shape costs nothing, and may be that of more chunks than anybody can count. */
    private static final int MAX_ASKED = 4096;

    private final ArrayPlace place;
    private final ChunkGrid grid;
    private final FileChecksums checksums;

    ChunkFinder(ArrayPlace place, ChunkGrid grid, FileChecksums checksums) {
        this.place = place;
        this.grid = grid;
        this.checksums = checksums;
    }

    /**
     * The chunks that are there, of all that a region touches; each once, in the order of the grid.
     *
     * @throws io.github.pytree4j.errors.CorruptCheckpointException if one that was saved is not there
     */
    List<long[]> find(List<Region> regions) throws IOException {
        List<Region> boxes = regions.stream().map(grid::touched).toList();
        long asked = boxes.stream().mapToLong(ChunkGrid::count).reduce(0, ChunkFinder::sum);
        List<long[]> found = ChunkGrid.sorted(asked <= MAX_ASKED ? ask(boxes) : list(boxes));
        if (isSavedByUs()) {
            // Then all chunks were written, and Zarr's rule that a missing one is of fill values would hide a loss.
            boxes.forEach(box -> requireAll(box, found));
        }
        return found;
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private boolean isSavedByUs() {
        return checksums.crc32c(place.pathOf(ZarrMetadata.FILE)).isPresent();
    }

    /** How many of these chunks a box has. */
    static long countIn(Region box, List<long[]> chunks) {
        return chunks.stream().filter(chunk -> contains(box, chunk)).count();
    }

    private static boolean contains(Region box, long[] position) {
        for (int axis = 0; axis < position.length; axis++) {
            if (position[axis] < box.start(axis) || position[axis] >= box.end(axis)) {
                return false;
            }
        }
        return true;
    }

    private void requireAll(Region box, List<long[]> found) {
        if (ChunkGrid.count(box) == countIn(box, found)) {
            return;
        }
        // One of so many is missing for sure.
        ChunkGrid.forEach(box, found.size() + 1L, position -> {
            if (found.stream().noneMatch(chunk -> Arrays.equals(chunk, position))) {
                String name = grid.name(position);
                throw place.corrupt(name, "the chunk that was saved", "no such file");
            }
        });
    }

    private List<long[]> ask(List<Region> boxes) throws IOException {
        List<long[]> positions = new ArrayList<>();
        boxes.forEach(box -> ChunkGrid.forEach(box, MAX_ASKED, positions::add));
        List<long[]> found = new ArrayList<>();
        for (long[] position : ChunkGrid.sorted(positions)) {
            if (place.findChunk(grid.name(position)).isPresent()) {
                found.add(position);
            }
        }
        return found;
    }

    private List<long[]> list(List<Region> boxes) throws IOException {
        List<long[]> found = new ArrayList<>();
        int foldersAbove = grid.separator() == '/' ? Math.max(0, grid.rank() - 1) : 0;
        list(place.folder(), "", foldersAbove, boxes, found);
        return found;
    }

    private void list(Path folder, String prefix, int foldersAbove, List<Region> boxes, List<long[]> found)
            throws IOException {
        for (String entry : place.storage().names(folder)) {
            String name = prefix + entry;
            if (foldersAbove > 0) {
                Path inner = folder.resolve(entry);
                Optional<FileInfo> info =
                        ChunkGrid.index(entry).isPresent() ? place.storage().findLink(inner) : Optional.empty();
                if (info.filter(FileInfo::isFolder).isPresent()) {
                    list(inner, name + "/", foldersAbove - 1, boxes, found);
                }
            } else {
                Optional<long[]> position = grid.position(name);
                if (position.isPresent()
                        && boxes.stream().anyMatch(box -> contains(box, position.get()))
                        && place.findChunk(name).isPresent()) {
                    found.add(position.get());
                }
            }
        }
    }
}

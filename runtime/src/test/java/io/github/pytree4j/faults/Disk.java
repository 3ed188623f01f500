package io.github.pytree4j.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What a power cut leaves of some changes, as POSIX allows. Bytes that were not synced are there, missing, cut, or zeros of the right
 * length. A name that was not synced is there or not, each on its own: later ones may survive where earlier ones do not. Only a
 * rename is one step, as every file system keeps it.
 */
public final class Disk {
    private static final Path ROOT = Path.of("");

    /** The names that survive, and which file each is of; of a folder, null. */
    private final Map<Path, @Nullable Integer> names = new LinkedHashMap<>();

    private final Map<Integer, byte[]> contents = new HashMap<>();

    /** Chooses what becomes of what was not synced. */
    public interface Fate {
        boolean survives();

        byte[] unsynced(byte[] synced, byte[] all);
    }

    /** Everything survives, as after a process was killed. */
    public static final Fate KEPT = new Fate() {
        @Override
        public boolean survives() {
            return true;
        }

        @Override
        public byte[] unsynced(byte[] synced, byte[] all) {
            return all;
        }
    };

    /** Nothing survives that was not synced. */
    public static final Fate LOST = new Fate() {
        @Override
        public boolean survives() {
            return false;
        }

        @Override
        public byte[] unsynced(byte[] synced, byte[] all) {
            return synced;
        }
    };

    /** Chance decides. */
    public static Fate random(Random random) {
        return new Fate() {
            @Override
            public boolean survives() {
                return random.nextBoolean();
            }

            @Override
            public byte[] unsynced(byte[] synced, byte[] all) {
                return switch (random.nextInt(4)) {
                    case 0 -> synced;
                    case 1 -> all;
                    case 2 -> Arrays.copyOf(all, synced.length + random.nextInt(all.length - synced.length + 1));
                    default -> Arrays.copyOf(synced, all.length);
                };
            }
        };
    }

    /** What is left of {@code changes} if the power is cut after the last of them. */
    public static Disk after(List<Change> changes, Fate fate) {
        Disk disk = new Disk();
        List<Change> pending = new ArrayList<>();
        Map<Integer, ByteArrayOutputStream> written = new HashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Write write) {
                written.computeIfAbsent(write.id(), id -> new ByteArrayOutputStream())
                        .writeBytes(write.bytes());
            } else if (change instanceof Change.SyncFile sync) {
                disk.contents.put(sync.id(), bytes(written, sync.id()));
            } else if (change instanceof Change.SyncFolder sync) {
                for (Change earlier : List.copyOf(pending)) {
                    if (isIn(sync.path(), earlier)) {
                        disk.apply(earlier);
                        pending.remove(earlier);
                    }
                }
            } else {
                if (change instanceof Change.RenameFolder rename) {
                    disk.applyBelow(rename.to(), pending);
                } else if (change instanceof Change.MakeFolder make) {
                    disk.applyBelow(make.path(), pending);
                }
                pending.add(change);
            }
        }
        for (Change change : pending) {
            if (fate.survives()) {
                disk.apply(change);
            }
        }
        for (int id : written.keySet()) {
            byte[] synced = disk.contents.getOrDefault(id, new byte[0]);
            disk.contents.put(id, fate.unsynced(synced, bytes(written, id)));
        }
        return disk;
    }

    /** What happened in a folder that had this name before does not touch the new one. */
    private void applyBelow(Path folder, List<Change> pending) {
        for (Change earlier : List.copyOf(pending)) {
            if (earlier instanceof Change.Delete delete
                    && !delete.path().equals(folder)
                    && delete.path().startsWith(folder)) {
                apply(earlier);
                pending.remove(earlier);
            }
        }
    }

    private static byte[] bytes(Map<Integer, ByteArrayOutputStream> written, int id) {
        ByteArrayOutputStream bytes = written.get(id);
        return bytes == null ? new byte[0] : bytes.toByteArray();
    }

    private static boolean isIn(Path folder, Change change) {
        if (change instanceof Change.Create create) {
            return folderOf(create.path()).equals(folder);
        } else if (change instanceof Change.Rename rename) {
            return folderOf(rename.to()).equals(folder)
                    || folderOf(rename.from()).equals(folder);
        } else if (change instanceof Change.RenameFolder rename) {
            return folderOf(rename.to()).equals(folder)
                    || folderOf(rename.from()).equals(folder);
        } else if (change instanceof Change.Delete delete) {
            return folderOf(delete.path()).equals(folder);
        } else if (change instanceof Change.MakeFolder make) {
            return folderOf(make.path()).equals(folder);
        }
        return false;
    }

    private static Path folderOf(Path path) {
        return path.getParent() == null ? ROOT : path.getParent();
    }

    private void apply(Change change) {
        if (change instanceof Change.Create create) {
            names.put(create.path(), create.id());
        } else if (change instanceof Change.Rename rename) {
            names.remove(rename.from());
            names.put(rename.to(), rename.id());
        } else if (change instanceof Change.RenameFolder rename) {
            for (Path name : List.copyOf(names.keySet())) {
                if (name.startsWith(rename.from())) {
                    names.put(rename.to().resolve(rename.from().relativize(name)), names.remove(name));
                }
            }
        } else if (change instanceof Change.Delete delete) {
            names.remove(delete.path());
        } else if (change instanceof Change.MakeFolder make) {
            names.put(make.path(), null);
        }
    }

    /** Makes it real, in an empty folder. */
    public void restoreTo(Path folder) throws IOException {
        // Folders before what is in them; what is in a folder that did not survive is gone.
        List<Path> sorted = new ArrayList<>(names.keySet());
        sorted.sort(Comparator.comparingInt(Path::getNameCount));
        for (Path name : sorted) {
            Path path = folder.resolve(name);
            Integer id = names.get(name);
            if (!Files.isDirectory(path.getParent())) {
                continue;
            }
            if (id == null) {
                Files.createDirectories(path);
            } else {
                Files.write(path, contents.getOrDefault(id, new byte[0]));
            }
        }
    }
}

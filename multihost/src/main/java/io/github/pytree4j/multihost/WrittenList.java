package io.github.pytree4j.multihost;

import io.github.pytree4j.checkpoint.SharedSave.WrittenFile;
import io.github.pytree4j.storage.NewFile;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the leader which files a process has written, in a file beside them, since there may be more than a group can carry. The
 * leader deletes it.
 *
 * @param storage where it is
 * @param file the file
 */
record WrittenList(Storage storage, Path file) {

    /** That of one process. */
    static WrittenList of(Storage storage, Path folder, int process) {
        return new WrittenList(storage, folder.resolve(".written-by-" + process));
    }

    void write(List<WrittenFile> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(files.size());
            for (WrittenFile written : files) {
                out.writeUTF(written.path());
                out.writeLong(written.size());
                out.writeLong(written.crc32c());
            }
        }
        try (NewFile open = storage.create(file)) {
            ByteBuffer left = ByteBuffer.wrap(bytes.toByteArray());
            while (left.hasRemaining()) {
                open.write(left);
            }
            open.sync();
        }
    }

    /** Reads it, and deletes it. */
    List<WrittenFile> take() throws IOException {
        byte[] bytes;
        try (OpenFile open = storage.open(file)) {
            bytes = new byte[Math.toIntExact(open.size())];
            open.read(0, ByteBuffer.wrap(bytes));
        }
        List<WrittenFile> files = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                files.add(new WrittenFile(in.readUTF(), in.readLong(), in.readLong()));
            }
        }
        storage.delete(file);
        return files;
    }
}

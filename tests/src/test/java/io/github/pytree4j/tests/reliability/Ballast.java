package io.github.pytree4j.tests.reliability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What fills a small file system but for a little. */
enum Ballast {
    /** Bytes, of which a page at a time is left. */
    PAGES {
        @Override
        void fillBut(int pages, Path folder) throws IOException {
            try (FileChannel channel = FileChannel.open(
                    folder.resolve("ballast"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                fill(channel);
                channel.truncate(Math.max(0, channel.size() - (long) pages * PAGE_BYTES));
            }
        }

        private void fill(FileChannel channel) {
            try {
                while (channel.write(ByteBuffer.allocate(PAGE_BYTES)) > 0) {
                    // Until there is no room.
                }
            } catch (IOException full) {
                // As it should be.
            }
        }
    },

    /** Files, of which one at a time is left. */
    FILES {
        @Override
        void fillBut(int files, Path folder) throws IOException {
            int made = 0;
            try {
                while (true) {
                    Files.createFile(folder.resolve("ballast" + made));
                    made++;
                }
            } catch (IOException full) {
                for (int i = Math.max(0, made - files); i < made; i++) {
                    Files.delete(folder.resolve("ballast" + i));
                }
            }
        }
    };

    private static final int PAGE_BYTES = 4096;

    /** Leaves just so much room. */
    abstract void fillBut(int left, Path folder) throws IOException;
}

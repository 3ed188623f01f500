package io.github.pytree4j.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CheckpointBusyException;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WriterLockTest {
    /** One for each task: the common pool may have a single one. */
    private static final Executor THREADS = task -> new Thread(task).start();

    private static final Storage STORAGE = new LocalStorage();

    @TempDir
    private Path directory;

    private WriterLock acquire(String folder) {
        try {
            return WriterLock.acquire(STORAGE, new SideFolder(directory.resolve(folder)), Duration.ofMinutes(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneThreadAtATimeHasIt() {
        AtomicInteger inside = new AtomicInteger();
        List<CompletableFuture<Void>> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(CompletableFuture.runAsync(() -> takeTurns(inside), THREADS));
        }
        threads.forEach(CompletableFuture::join);
    }

    private void takeTurns(AtomicInteger inside) {
        for (int turn = 0; turn < 5; turn++) {
            WriterLock lock = acquire("a");
            assertEquals(1, inside.incrementAndGet());
            inside.decrementAndGet();
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void itCanBeHadAgainOnceItIsClosed() throws IOException {
        acquire("a").close();
        acquire("a").close();
    }

    @Test
    void whoWaitsInVainIsTold() throws IOException {
        SideFolder side = new SideFolder(directory.resolve("a"));
        WriterLock first = acquire("a");
        try (first) {
            var busy = assertThrows(
                    CheckpointBusyException.class, () -> WriterLock.acquire(STORAGE, side, Duration.ofMillis(50)));
            assertTrue(busy.getMessage().startsWith("another save of this process"), busy.getMessage());
        }
    }

    @Test
    void directoriesDoNotWaitForEachOther() throws IOException {
        try (WriterLock first = acquire("a");
                WriterLock second = acquire("b")) {
            assertNotSame(first, second);
        }
    }

    @Test
    void foldersThatItHadToMakeAreTakenBack() throws IOException {
        try (WriterLock lock = acquire("new/deep")) {
            assertTrue(Files.isDirectory(directory.resolve("new/deep/.pytree4j")));
            lock.takeBackFolders(new AssertionError());
        }
        assertFalse(Files.exists(directory.resolve("new")));
    }

    @Test
    void foldersThatWereThereStay() throws IOException {
        Files.createDirectories(directory.resolve("old"));
        try (WriterLock lock = acquire("old/new")) {
            lock.takeBackFolders(new AssertionError());
        }
        assertTrue(Files.isDirectory(directory.resolve("old")));
        assertFalse(Files.exists(directory.resolve("old/new")));
        acquire("kept").close();
        try (WriterLock lock = acquire("kept")) {
            lock.takeBackFolders(new AssertionError());
        }
        assertTrue(Files.exists(directory.resolve("kept/.pytree4j/lock")));
    }

    @Test
    void aFolderThatSomebodyElseUsesByNowStays() throws IOException {
        try (WriterLock lock = acquire("new")) {
            Files.createFile(directory.resolve("new/checkpoint_0"));
            lock.takeBackFolders(new AssertionError());
        }
        assertTrue(Files.exists(directory.resolve("new/checkpoint_0")));
    }

    @Test
    void itCanBeHadAfterItsFoldersWereTakenBack() throws IOException {
        try (WriterLock lock = acquire("new")) {
            lock.takeBackFolders(new AssertionError());
        }
        acquire("new").close();
        assertTrue(Files.exists(directory.resolve("new/.pytree4j/lock")));
    }

    @Test
    void aFileInTheWayIsAnError() throws IOException {
        Files.createFile(directory.resolve("file"));
        SideFolder side = new SideFolder(directory.resolve("file"));
        assertThrows(FileSystemException.class, () -> WriterLock.acquire(STORAGE, side, Duration.ZERO));
    }

    /** Another JVM, since a process that ends by any means must leave the directory free. */
    @Test
    void itIsFreeOnceTheProcessThatHadItIsGone() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Holder.class.getName(),
                        directory.resolve("a").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertEquals('!', other.getInputStream().read());
            SideFolder side = new SideFolder(directory.resolve("a"));
            var busy = assertThrows(
                    CheckpointBusyException.class, () -> WriterLock.acquire(STORAGE, side, Duration.ofMillis(100)));
            assertTrue(busy.getMessage().startsWith("process " + other.pid() + " on "), busy.getMessage());
        } finally {
            other.destroyForcibly();
        }
        assertTrue(other.waitFor(30, TimeUnit.SECONDS));
        acquire("a").close();
        assertTrue(Files.exists(directory.resolve("a/.pytree4j/lock")));
    }

    /** Where the classes of the runtime and of its tests are. */
    private static String classPath() {
        return locationOf(WriterLock.class) + System.getProperty("path.separator") + locationOf(WriterLockTest.class);
    }

    private static Path locationOf(Class<?> type) {
        try {
            String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
            Path location = Path.of(type.getResource(file).toURI());
            for (int names = type.getName().split("\\.").length; names > 0; names--) {
                location = location.getParent();
            }
            return location;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the lock, says so, and sleeps. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            WriterLock lock = WriterLock.acquire(STORAGE, new SideFolder(Path.of(args[0])), Duration.ZERO);
            System.out.print('!');
            System.out.flush();
            Thread.sleep(60_000);
            lock.close();
        }
    }
}

package io.github.pytree4j.multihost;

import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.storage.LocalStorage;
import io.github.pytree4j.storage.OpenFile;
import io.github.pytree4j.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the calls of a storage and of groups, by the names of their methods, and the bytes that are read. */
final class Counting {
    private static final String BYTES_READ = "bytes read";

    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    long bytesRead() {
        return count(BYTES_READ);
    }

    long count(String method) {
        return counts.getOrDefault(method, 0L);
    }

    /** The local one. */
    Storage storage() {
        return counting(Storage.class, new LocalStorage());
    }

    ProcessGroup group(ProcessGroup real) {
        return counting(ProcessGroup.class, real);
    }

    private <T> T counting(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                Counting.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    counts.merge(method.getName(), 1L, Long::sum);
                    if (method.getName().equals("read") && arguments[1] instanceof ByteBuffer into) {
                        counts.merge(BYTES_READ, (long) into.remaining(), Long::sum);
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        return result instanceof OpenFile file ? counting(OpenFile.class, file) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}

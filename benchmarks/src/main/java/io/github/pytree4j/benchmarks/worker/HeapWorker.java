package io.github.pytree4j.benchmarks.worker;

import io.github.pytree4j.array.DType;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.benchmarks.trees.ArrayBytes;
import io.github.pytree4j.checkpoint.CheckpointManager;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A process that saves or restores more than its heap could hold: {@code HeapWorker save|restore FOLDER GIB}, the restore of what
 * the save has left in the folder. It prints, a line each, the {@code seconds} that took, and the bytes of {@code heap} that were
 * in use at most beyond those in use before, garbage included.
 *
 * <p>The tree has 16 arrays, each of the same 16 MiB again and again, so that it takes little memory itself. A restore is
 * verified, and every page of it is looked at.
 */
public final class HeapWorker {
    private static final int ARRAYS = 16;
    private static final int PIECE_BYTES = 1 << 24;
    private static final long GIB = 1L << 30;

    private HeapWorker() {}

    public static void main(String[] arguments) {
        run(List.of(arguments), System.out);
    }

    static void run(List<String> arguments, PrintStream out) {
        boolean saves = arguments.get(0).equals("save");
        if (!saves && !arguments.get(0).equals("restore")) {
            throw new IllegalArgumentException("expected save or restore, found " + arguments.get(0));
        }
        Map<String, NdArray> tree = tree((long) (Double.parseDouble(arguments.get(2)) * GIB) / ARRAYS);
        try (CheckpointManager checkpoints =
                CheckpointManager.builder(Path.of(arguments.get(1))).build()) {
            HeapPeak heap = HeapPeak.fromNowOn();
            long start = System.nanoTime();
            if (saves) {
                checkpoints.save(1, tree);
            } else {
                ArrayBytes.touch(checkpoints.restore(tree));
            }
            out.println("seconds\t" + String.format(Locale.ROOT, "%.3f", (System.nanoTime() - start) / 1e9));
            out.println("heap\t" + heap.bytes());
        }
    }

    private static Map<String, NdArray> tree(long arrayBytes) {
        byte[] random = new byte[(int) Math.min(PIECE_BYTES, arrayBytes)];
        new Random(9).nextBytes(random);
        ByteBuffer piece =
                ByteBuffer.allocateDirect(random.length).put(random).flip().asReadOnlyBuffer();
        List<ByteBuffer> pieces = Collections.nCopies(Math.toIntExact(arrayBytes / random.length), piece);
        Map<String, NdArray> tree = new LinkedHashMap<>();
        for (int i = 0; i < ARRAYS; i++) {
            tree.put("layer_" + i, NdArray.wrap(DType.UINT8, pieces, (long) pieces.size() * random.length));
        }
        return tree;
    }
}

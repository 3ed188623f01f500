package io.github.pytree4j.stream;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.state.StateValue.ComplexValue;
import java.util.Arrays;

/** Tells a writer the events of a snapshot, and keeps the path that follows them. */
final class SnapshotReplay {
    private static final int NO_LIST = -1;

    private final StateWriter writer;
    private final KeyPath path = new KeyPath();
    /** Of each open raw list the index of its next item. */
    private int[] items = new int[8];

    SnapshotReplay(StateWriter writer) {
        this.writer = writer;
        writer.begin(path);
    }

    void write(EventBlock block) {
        for (int i = 0; i < block.size(); i++) {
            write(block, i);
        }
    }

    private void write(EventBlock block, int i) {
        long number = block.number(i);
        switch (block.event(i)) {
            case DICT -> {
                enter(NO_LIST);
                writer.beginDict((int) number);
            }
            case RECORD -> {
                enter(NO_LIST);
                writer.beginRecord(block.object(i, Class.class), (int) (number >> Integer.SIZE), (int) number);
            }
            case LIST -> {
                enter(0);
                writer.beginList((int) number);
            }
            case KEY -> {
                String key = block.object(i, String.class);
                path.at(key);
                writer.key(key);
            }
            case FIELD -> {
                KeyTable keys = block.object(i, KeyTable.class);
                path.at(keys, (int) number);
                writer.key(keys, (int) number);
            }
            case INDEX -> {
                path.at((int) number);
                writer.key((int) number);
            }
            case END_DICT -> {
                path.leave();
                writer.endDict();
            }
            case END_RECORD -> {
                path.leave();
                writer.endRecord();
            }
            case END_LIST -> {
                path.leave();
                writer.endList();
            }
            default -> {
                item();
                leaf(block, i);
            }
        }
    }

    private void leaf(EventBlock block, int i) {
        long number = block.number(i);
        switch (block.event(i)) {
            case BOOL -> writer.bool(number != 0);
            case INT64 -> writer.int64(number);
            case UINT64 -> writer.uint64(number);
            case FLOAT64 -> writer.float64(Double.longBitsToDouble(number));
            case COMPLEX -> {
                ComplexValue value = block.object(i, ComplexValue.class);
                writer.complex(value.real(), value.imaginary());
            }
            case STRING -> writer.string(block.object(i, String.class));
            case BYTES -> writer.bytes(block.object(i, byte[].class));
            case ARRAY -> writer.array(block.object(i, NdArray.class));
            case SCALAR -> writer.scalar(block.object(i, NdArray.class));
            case EXTERNAL -> writer.external(path.toStatePath(), block.object(i, ExternalArray.class));
            default -> writer.nothing();
        }
    }

    private void enter(int firstItem) {
        item();
        if (path.depth() == items.length) {
            items = Arrays.copyOf(items, items.length * 2);
        }
        items[path.depth()] = firstItem;
        path.enter();
    }

    /** In a raw list a value has no key of its own. */
    private void item() {
        int depth = path.depth();
        if (depth > 0 && items[depth - 1] != NO_LIST) {
            path.at(items[depth - 1]++);
        }
    }
}

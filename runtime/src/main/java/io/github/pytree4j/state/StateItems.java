package io.github.pytree4j.state;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The items of a long list, in pieces of one length: nothing is copied when the list grows, and no allocation is large, however
 * many items there are. Does not change once it is made.
 */
final class StateItems extends AbstractList<StateValue> implements RandomAccess {
    private static final int SHIFT = 10;
    /** How many items a piece has, but for the last one. */
    static final int PIECE = 1 << SHIFT;

    private final StateValue[][] pieces;
    private final int size;

    private StateItems(StateValue[][] pieces, int size) {
        this.pieces = pieces;
        this.size = size;
    }

    @Override
    public StateValue get(int index) {
        Objects.checkIndex(index, size);
        return pieces[index >> SHIFT][index & (PIECE - 1)];
    }

    @Override
    public int size() {
        return size;
    }

    /** Collects items, and takes memory for as many as there are, not for as many as somebody says will come. */
    static final class Collector {
        private static final int FIRST = 8;

        private StateValue[][] pieces = new StateValue[1][];
        private StateValue[] piece = new StateValue[FIRST];
        private int whole;
        private int used;

        void add(StateValue item) {
            if (used == piece.length) {
                if (used < PIECE) {
                    piece = Arrays.copyOf(piece, 2 * used);
                } else {
                    finishPiece();
                    piece = new StateValue[PIECE];
                    used = 0;
                }
            }
            piece[used++] = item;
        }

        private void finishPiece() {
            if (whole == pieces.length) {
                pieces = Arrays.copyOf(pieces, 2 * whole);
            }
            pieces[whole++] = piece;
        }

        int size() {
            return whole * PIECE + used;
        }

        /** The items; the collector is of no use any more. */
        List<StateValue> finish() {
            int size = size();
            piece = Arrays.copyOf(piece, used);
            if (whole == 0) {
                return List.of(piece);
            }
            finishPiece();
            return new StateItems(Arrays.copyOf(pieces, whole), size);
        }
    }
}

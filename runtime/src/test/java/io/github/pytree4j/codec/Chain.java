package io.github.pytree4j.codec;

import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateValue.NullValue;

/** A record that holds itself, so that a test can nest it as deep as it likes. */
record Chain(long value, Chain next) {
    static final RecordFields FIELDS = RecordFields.of(Chain.class, "value", "next");
    static final Codec<Chain> CODEC = new ChainCodec();

    /** A chain of so many links, with the numbers from {@code length - 1} down to 0. */
    static Chain of(int length) {
        Chain chain = null;
        for (int i = 0; i < length; i++) {
            chain = new Chain(i, chain);
        }
        return chain;
    }

    /** The chain as Flax wrote named tuples before 2022. */
    StateDict legacy() {
        StateDict fields = new StateDict().put("0", "value").put("1", "next");
        StateDict values = new StateDict().put("0", value);
        if (next == null) {
            values.put("1", NullValue.INSTANCE);
        } else {
            values.put("1", next.legacy());
        }
        return new StateDict().put("name", "Chain").put("fields", fields).put("values", values);
    }

    private static final class ChainCodec implements Codec<Chain> {
        @Override
        public void encode(Chain chain, StateSink sink) {
            sink.beginRecord(FIELDS);
            sink.field(FIELDS, 0);
            sink.int64(chain.value());
            sink.field(FIELDS, 1);
            sink.write(this, chain.next());
            sink.endRecord();
        }

        @Override
        public Chain decode(Chain target, StateSource source) {
            long value = 0;
            Chain next = null;
            RecordReader record = source.beginRecord(FIELDS, target);
            for (int field = record.next(); field >= 0; field = record.next()) {
                switch (field) {
                    case 0 -> value = source.int64();
                    case 1 -> next = source.read(this, null);
                    default -> throw new AssertionError(field);
                }
            }
            return record.fits() ? new Chain(value, next) : null;
        }
    }
}

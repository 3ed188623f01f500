// Generated from the record Sharded. Do not edit.
package example;

import io.github.pytree4j.array.ExternalArray;
import io.github.pytree4j.array.NdArray;
import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.MapKey;
import io.github.pytree4j.codec.generated.RecordCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Sharded}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class ShardedCodec implements RecordCodec<Sharded> {
    public static final ShardedCodec INSTANCE = new ShardedCodec();

    private static final RecordFields FIELDS = RecordFields.of(Sharded.class, "any", "shards",
            "list", "params", "ema", "wildcard", "tagged", "record", "choice", "whole");

    private static final Codec<ExternalArray> ANY = Codecs.external(ExternalArray.class);

    private static final Codec<Sharded.Shards> SHARDS = Codecs.external(Sharded.Shards.class);

    private static final Codec<List<Sharded.Shards>> LIST =
            Codecs.list(Codecs.external(Sharded.Shards.class));

    private static final Codec<Map<String, Map<String, Sharded.Shards>>> PARAMS =
            Codecs.growingMap(MapKey.STRING, Codecs.growingMap(MapKey.STRING, Codecs.external(Sharded.Shards.class)));

    private static final Codec<Optional<Sharded.Shards>> EMA =
            Codecs.optional(Codecs.external(Sharded.Shards.class));

    @SuppressWarnings("unchecked")
    private static final Codec<List<? extends Sharded.Shards>> WILDCARD =
            (Codec<List<? extends Sharded.Shards>>) (Codec<?>)
            Codecs.list(Codecs.external(Sharded.Shards.class));

    @SuppressWarnings("unchecked")
    private static final Codec<Sharded.Tagged<String>> TAGGED =
            (Codec<Sharded.Tagged<String>>) (Codec<?>) Codecs.external(Sharded.Tagged.class);

    private static final Codec<Sharded.OfRecords> RECORD = Codecs.external(Sharded.OfRecords.class);

    private static final Codec<Sharded.Choice> CHOICE = Codecs.external(Sharded.Choice.class);

    private ShardedCodec() {
    }

    @Override
    public void encode(Sharded value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.write(ANY, value.any());
        sink.field(FIELDS, 1);
        sink.write(SHARDS, value.shards());
        sink.field(FIELDS, 2);
        sink.write(LIST, value.list());
        sink.field(FIELDS, 3);
        sink.write(PARAMS, value.params());
        sink.field(FIELDS, 4);
        sink.write(EMA, value.ema());
        sink.field(FIELDS, 5);
        sink.write(WILDCARD, value.wildcard());
        sink.field(FIELDS, 6);
        sink.write(TAGGED, value.tagged());
        sink.field(FIELDS, 7);
        sink.write(RECORD, value.record());
        sink.field(FIELDS, 8);
        sink.write(CHOICE, value.choice());
        sink.field(FIELDS, 9);
        sink.write(Codecs.ARRAY, value.whole());
        sink.endRecord();
    }

    @Override
    public Sharded decode(Sharded target, StateSource source) {
        ExternalArray any = target == null ? null : target.any();
        Sharded.Shards shards = target == null ? null : target.shards();
        List<Sharded.Shards> list = target == null ? null : target.list();
        Map<String, Map<String, Sharded.Shards>> params = target == null ? null : target.params();
        Optional<Sharded.Shards> ema = target == null ? null : target.ema();
        List<? extends Sharded.Shards> wildcard = target == null ? null : target.wildcard();
        Sharded.Tagged<String> tagged = target == null ? null : target.tagged();
        Sharded.OfRecords record_ = target == null ? null : target.record();
        Sharded.Choice choice = target == null ? null : target.choice();
        NdArray whole = target == null ? null : target.whole();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> any = source.read(ANY, any);
                case 1 -> shards = source.read(SHARDS, shards);
                case 2 -> list = source.read(LIST, list);
                case 3 -> params = source.read(PARAMS, params);
                case 4 -> ema = source.read(EMA, ema);
                case 5 -> wildcard = source.read(WILDCARD, wildcard);
                case 6 -> tagged = source.read(TAGGED, tagged);
                case 7 -> record_ = source.read(RECORD, record_);
                case 8 -> choice = source.read(CHOICE, choice);
                case 9 -> whole = source.read(Codecs.ARRAY, whole);
                default -> throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Sharded(any, shards, list, params, ema, wildcard, tagged, record_, choice,
                    whole);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

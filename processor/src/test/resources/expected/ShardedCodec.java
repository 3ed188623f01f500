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
        sink.write(FIELDS, 0, ANY, value.any());
        sink.write(FIELDS, 1, SHARDS, value.shards());
        sink.write(FIELDS, 2, LIST, value.list());
        sink.write(FIELDS, 3, PARAMS, value.params());
        sink.write(FIELDS, 4, EMA, value.ema());
        sink.write(FIELDS, 5, WILDCARD, value.wildcard());
        sink.write(FIELDS, 6, TAGGED, value.tagged());
        sink.write(FIELDS, 7, RECORD, value.record());
        sink.write(FIELDS, 8, CHOICE, value.choice());
        sink.write(FIELDS, 9, Codecs.ARRAY, value.whole());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
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
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    any = source.read(ANY, any);
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    shards = source.read(SHARDS, shards);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    list = source.read(LIST, list);
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    params = source.read(PARAMS, params);
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    ema = source.read(EMA, ema);
                    field = record.next();
                    if (field != 5) {
                        break;
                    }
                case 5:
                    wildcard = source.read(WILDCARD, wildcard);
                    field = record.next();
                    if (field != 6) {
                        break;
                    }
                case 6:
                    tagged = source.read(TAGGED, tagged);
                    field = record.next();
                    if (field != 7) {
                        break;
                    }
                case 7:
                    record_ = source.read(RECORD, record_);
                    field = record.next();
                    if (field != 8) {
                        break;
                    }
                case 8:
                    choice = source.read(CHOICE, choice);
                    field = record.next();
                    if (field != 9) {
                        break;
                    }
                case 9:
                    whole = source.read(Codecs.ARRAY, whole);
                    field = record.next();
                    break;
                default:
                    throw new AssertionError(field);
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

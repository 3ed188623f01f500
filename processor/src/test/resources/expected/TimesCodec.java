// Generated from the record Times. Do not edit.
package example;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.RecordFields;
import io.github.pytree4j.codec.RecordReader;
import io.github.pytree4j.codec.StateSink;
import io.github.pytree4j.codec.StateSource;
import io.github.pytree4j.codec.generated.Codecs;
import io.github.pytree4j.codec.generated.RecordCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/**
 * Codec of {@link Times}, generated from its record components.
 */
@Generated("io.github.pytree4j.processor.PyTreeProcessor")
public final class TimesCodec implements RecordCodec<Times> {
    public static final TimesCodec INSTANCE = new TimesCodec();

    private static final RecordFields FIELDS = RecordFields.of(Times.class, "started", "Duration",
            "uuid", "UUID", "epoch", "samples", "loss", "tags", "devices", "units", "runs",
            "instants");

    private static final Codec<Optional<UUID>> UUID_ = Codecs.optional(Codecs.UUID);

    private static final Codec<Set<String>> TAGS = Codecs.set(Codecs.STRING);

    private static final Codec<Set<Integer>> DEVICES = Codecs.set(Codecs.INTEGER);

    private static final Codec<Set<TimeUnit>> UNITS = Codecs.set(Codecs.enumOf(TimeUnit.class));

    @SuppressWarnings("unchecked")
    private static final Codec<Set<? extends UUID>> RUNS = (Codec<Set<? extends UUID>>) (Codec<?>)
            Codecs.set(Codecs.UUID);

    private static final Codec<List<Set<Instant>>> INSTANTS =
            Codecs.list(Codecs.set(Codecs.INSTANT));

    private TimesCodec() {
    }

    @Override
    public void encode(Times value, StateSink sink) {
        sink.beginRecord(FIELDS);
        sink.field(FIELDS, 0);
        sink.write(Codecs.INSTANT, value.started());
        sink.field(FIELDS, 1);
        sink.write(Codecs.DURATION, value.Duration());
        sink.field(FIELDS, 2);
        sink.write(Codecs.UUID, value.uuid());
        sink.field(FIELDS, 3);
        sink.write(UUID_, value.UUID());
        sink.field(FIELDS, 4);
        sink.write(Codecs.OPTIONAL_INT, value.epoch());
        sink.field(FIELDS, 5);
        sink.write(Codecs.OPTIONAL_LONG, value.samples());
        sink.field(FIELDS, 6);
        sink.write(Codecs.OPTIONAL_DOUBLE, value.loss());
        sink.field(FIELDS, 7);
        sink.write(TAGS, value.tags());
        sink.field(FIELDS, 8);
        sink.write(DEVICES, value.devices());
        sink.field(FIELDS, 9);
        sink.write(UNITS, value.units());
        sink.field(FIELDS, 10);
        sink.write(RUNS, value.runs());
        sink.field(FIELDS, 11);
        sink.write(INSTANTS, value.instants());
        sink.endRecord();
    }

    @Override
    public Times decode(Times target, StateSource source) {
        Instant started = target == null ? null : target.started();
        Duration Duration_ = target == null ? null : target.Duration();
        UUID uuid = target == null ? null : target.uuid();
        Optional<UUID> UUID__ = target == null ? null : target.UUID();
        OptionalInt epoch = target == null ? null : target.epoch();
        OptionalLong samples = target == null ? null : target.samples();
        OptionalDouble loss = target == null ? null : target.loss();
        Set<String> tags = target == null ? null : target.tags();
        Set<Integer> devices = target == null ? null : target.devices();
        Set<TimeUnit> units = target == null ? null : target.units();
        Set<? extends UUID> runs = target == null ? null : target.runs();
        List<Set<Instant>> instants = target == null ? null : target.instants();
        RecordReader record = source.beginRecord(FIELDS, target);
        for (int field = record.next(); field >= 0; field = record.next()) {
            switch (field) {
                case 0 -> started = source.read(Codecs.INSTANT, started);
                case 1 -> Duration_ = source.read(Codecs.DURATION, Duration_);
                case 2 -> uuid = source.read(Codecs.UUID, uuid);
                case 3 -> UUID__ = source.read(UUID_, UUID__);
                case 4 -> epoch = source.read(Codecs.OPTIONAL_INT, epoch);
                case 5 -> samples = source.read(Codecs.OPTIONAL_LONG, samples);
                case 6 -> loss = source.read(Codecs.OPTIONAL_DOUBLE, loss);
                case 7 -> tags = source.read(TAGS, tags);
                case 8 -> devices = source.read(DEVICES, devices);
                case 9 -> units = source.read(UNITS, units);
                case 10 -> runs = source.read(RUNS, runs);
                case 11 -> instants = source.read(INSTANTS, instants);
                default -> throw new AssertionError(field);
            }
        }
        if (!record.fits()) {
            return null;
        }
        try {
            return new Times(started, Duration_, uuid, UUID__, epoch, samples, loss, tags, devices,
                    units, runs, instants);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

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
        sink.write(FIELDS, 0, Codecs.INSTANT, value.started());
        sink.write(FIELDS, 1, Codecs.DURATION, value.Duration());
        sink.write(FIELDS, 2, Codecs.UUID, value.uuid());
        sink.write(FIELDS, 3, UUID_, value.UUID());
        sink.write(FIELDS, 4, Codecs.OPTIONAL_INT, value.epoch());
        sink.write(FIELDS, 5, Codecs.OPTIONAL_LONG, value.samples());
        sink.write(FIELDS, 6, Codecs.OPTIONAL_DOUBLE, value.loss());
        sink.write(FIELDS, 7, TAGS, value.tags());
        sink.write(FIELDS, 8, DEVICES, value.devices());
        sink.write(FIELDS, 9, UNITS, value.units());
        sink.write(FIELDS, 10, RUNS, value.runs());
        sink.write(FIELDS, 11, INSTANTS, value.instants());
        sink.endRecord();
    }

    @Override
    @SuppressWarnings("fallthrough")
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
        int field = record.next();
        while (field >= 0) {
            // Each falls through to the next, since most dicts have the declared order.
            switch (field) {
                case 0:
                    started = source.read(Codecs.INSTANT, started);
                    field = record.next();
                    if (field != 1) {
                        break;
                    }
                case 1:
                    Duration_ = source.read(Codecs.DURATION, Duration_);
                    field = record.next();
                    if (field != 2) {
                        break;
                    }
                case 2:
                    uuid = source.read(Codecs.UUID, uuid);
                    field = record.next();
                    if (field != 3) {
                        break;
                    }
                case 3:
                    UUID__ = source.read(UUID_, UUID__);
                    field = record.next();
                    if (field != 4) {
                        break;
                    }
                case 4:
                    epoch = source.read(Codecs.OPTIONAL_INT, epoch);
                    field = record.next();
                    if (field != 5) {
                        break;
                    }
                case 5:
                    samples = source.read(Codecs.OPTIONAL_LONG, samples);
                    field = record.next();
                    if (field != 6) {
                        break;
                    }
                case 6:
                    loss = source.read(Codecs.OPTIONAL_DOUBLE, loss);
                    field = record.next();
                    if (field != 7) {
                        break;
                    }
                case 7:
                    tags = source.read(TAGS, tags);
                    field = record.next();
                    if (field != 8) {
                        break;
                    }
                case 8:
                    devices = source.read(DEVICES, devices);
                    field = record.next();
                    if (field != 9) {
                        break;
                    }
                case 9:
                    units = source.read(UNITS, units);
                    field = record.next();
                    if (field != 10) {
                        break;
                    }
                case 10:
                    runs = source.read(RUNS, runs);
                    field = record.next();
                    if (field != 11) {
                        break;
                    }
                case 11:
                    instants = source.read(INSTANTS, instants);
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
            return new Times(started, Duration_, uuid, UUID__, epoch, samples, loss, tags, devices,
                    units, runs, instants);
        } catch (RuntimeException e) {
            record.rejected(e);
            return null;
        }
    }
}

package io.github.pytree4j.checkpoint;

import io.github.pytree4j.codec.Codec;
import io.github.pytree4j.codec.CodecRegistry;
import io.github.pytree4j.codec.RestorePolicy;
import io.github.pytree4j.codec.TreeReader;
import io.github.pytree4j.codec.builtin.DynamicCodec;
import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.errors.MigrationException;
import io.github.pytree4j.errors.UnsupportedFormatException;
import io.github.pytree4j.format.memory.StateDictReader;
import io.github.pytree4j.format.multihost.PlaceholderGuard;
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.store.Provenance;
import io.github.pytree4j.stream.Examination;
import io.github.pytree4j.stream.KnownState;
import io.github.pytree4j.stream.Origin;
import io.github.pytree4j.stream.RecordNotes;
import io.github.pytree4j.stream.Restoration;
import io.github.pytree4j.stream.StateReader;
import io.github.pytree4j.text.ClassNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes trees of the state in checkpoints.
 *
 * @param codecs for classes that one cannot annotate
 * @param policy what counts as a difference
 * @param migrations applied to the raw state first
 * @param assumed the versions of records of which nothing is stored, by the binary names of their classes
 * @param prefix what the names of checkpoints begin with
 */
record Decoder(
        CodecRegistry codecs,
        RestorePolicy policy,
        Migrations migrations,
        Map<String, Integer> assumed,
        String prefix) {
    Decoder {
        assumed = Map.copyOf(assumed);
    }

    /** The state in {@code file} as a tree like {@code target}. */
    @SuppressWarnings("unchecked") // As in Flax, the target decides; a result of another class is the caller's mistake.
    <T> T decode(Path file, Provenance provenance, StateReader reader, T target) {
        return (T) source(upToDate(reader), new Restoration(known(file, provenance)))
                .restore(file.getFileName().toString(), DynamicCodec.INSTANCE, target);
    }

    /** Whether the state fits {@code target}, as {@link #decode} would tell. */
    Compatibility check(Path file, Provenance provenance, StateReader reader, Object target) {
        Restoration restoration = new Restoration(known(file, provenance));
        return findings(file, nameOf(target), restoration, () -> source(upToDate(reader), restoration)
                .restore(file.getFileName().toString(), DynamicCodec.INSTANCE, target));
    }

    /** Whether the state fits a class, as far as can be told without a target. */
    Compatibility check(Path file, Provenance provenance, StateReader reader, Class<?> type) {
        Restoration restoration = Restoration.examining(known(file, provenance));
        return findings(file, ClassNames.of(type), restoration, () -> source(upToDate(reader), restoration)
                .examine(codecOf(type)));
    }

    /** The state, brought up to date as far as can be told without a target. */
    MigratedState migrate(Path file, Provenance provenance, StateReader reader, Class<?> type) {
        StateValue state = raw(new PlaceholderGuard(reader));
        if (!(state instanceof StateDict stored)) {
            throw new UnsupportedFormatException(file + " holds " + state.kind() + ", not a state dict");
        }
        StateDict changed = migrations.isEmpty() ? stored : migrations.migrate(stored);
        Restoration restoration = Restoration.examining(known(file, provenance));
        Compatibility findings = findings(
                file, ClassNames.of(type), restoration, () -> TreeReader.changing(changed, codecs, policy, restoration)
                        .examine(codecOf(type)));
        return new MigratedState(
                findings, changed, seen(restoration), new CheckpointMetadata(provenance.metrics(), provenance.notes()));
    }

    private static RecordNotes seen(Restoration restoration) {
        Examination examination = restoration.examination();
        return examination == null ? new RecordNotes() : examination.records();
    }

    private Codec<?> codecOf(Class<?> type) {
        Codec<?> codec = codecs.find(type);
        if (codec == null) {
            throw new CodecException(
                    type.getName() + " has no codec: it is no record with @PyTreeDataclass, or was compiled"
                            + " without the annotation processor");
        }
        return codec;
    }

    /** As the messages of a restore name it. */
    private static String nameOf(Object target) {
        return target.getClass().isRecord() ? ClassNames.of(target.getClass()) : "the target";
    }

    private static Compatibility findings(Path file, String target, Restoration restoration, Runnable reading) {
        List<Difference> differences;
        try {
            reading.run();
            differences = List.copyOf(restoration.differences());
        } catch (StateDictMismatchException e) {
            differences = e.differences();
        } catch (MigrationException e) {
            differences = new ArrayList<>(restoration.differences());
            differences.add(new Difference(
                    restoration.where(), Difference.Type.MIGRATION, "state that migrations can change", messageOf(e)));
        }
        return Compatibility.of(file, target, restoration, differences);
    }

    private static String messageOf(MigrationException e) {
        return String.valueOf(e.getMessage());
    }

    private TreeReader source(StateReader reader, Restoration restoration) {
        return new TreeReader(new PlaceholderGuard(reader), codecs, policy, restoration);
    }

    private KnownState known(Path file, Provenance provenance) {
        return new KnownState(
                provenance.records(),
                assumed,
                new Origin(step(file, provenance), provenance.metrics(), provenance.notes()),
                true,
                !migrations.isEmpty());
    }

    private String step(Path file, Provenance provenance) {
        String name = file.getFileName().toString();
        boolean isStep = provenance.step().isEmpty()
                && name.startsWith(prefix)
                && Step.parse(name.substring(prefix.length())).isPresent();
        return isStep ? name.substring(prefix.length()) : provenance.step();
    }

    /** The reader of state that the migrations have changed, if there are any. */
    private StateReader upToDate(StateReader reader) {
        if (migrations.isEmpty()) {
            return reader;
        }
        StateValue state = raw(reader);
        return new StateDictReader(state instanceof StateDict dict ? migrations.migrate(dict) : state);
    }

    /** The state as it is, without migrations. */
    StateValue raw(StateReader reader) {
        return new TreeReader(reader, codecs, policy).readRaw();
    }
}

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
import io.github.pytree4j.state.Difference;
import io.github.pytree4j.state.Migrations;
import io.github.pytree4j.state.StateDict;
import io.github.pytree4j.state.StateDictMismatchException;
import io.github.pytree4j.state.StateValue;
import io.github.pytree4j.store.Provenance;
import io.github.pytree4j.stream.Examination;
import io.github.pytree4j.stream.KnownState;
import io.github.pytree4j.stream.Origin;
import io.github.pytree4j.stream.RawArrays;
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

    /** The state as a tree like {@code target}. */
    @SuppressWarnings("unchecked") // As in Flax, the target decides; a result of another class is the caller's mistake.
    <T> T decode(StoredState stored, T target) {
        return (T)
                source(stored, new Restoration(known(stored))).restore(nameOf(stored), DynamicCodec.INSTANCE, target);
    }

    /** Whether the state fits {@code target}, as {@link #decode} would tell. */
    Compatibility check(StoredState stored, Object target) {
        Restoration restoration = new Restoration(known(stored));
        return findings(stored.file(), nameOf(target), restoration, () -> source(stored, restoration)
                .restore(nameOf(stored), DynamicCodec.INSTANCE, target));
    }

    /** Whether the state fits a class, as far as can be told without a target. */
    Compatibility check(StoredState stored, Class<?> type) {
        Restoration restoration = Restoration.examining(known(stored));
        return findings(stored.file(), ClassNames.of(type), restoration, () -> source(stored, restoration)
                .examine(codecOf(type)));
    }

    /** The state, brought up to date as far as can be told without a target. */
    MigratedState migrate(StoredState stored, Class<?> type) {
        StateValue state = raw(stored, new RawArrays(stored.arrays(), false, false));
        if (!(state instanceof StateDict dict)) {
            throw new UnsupportedFormatException(stored.file() + " holds " + state.kind() + ", not a state dict");
        }
        StateDict changed = migrations.isEmpty() ? dict : migrations.migrate(dict);
        Restoration restoration = Restoration.examining(known(stored));
        Provenance provenance = stored.provenance();
        Compatibility findings = findings(stored.file(), ClassNames.of(type), restoration, () -> TreeReader.changing(
                        changed, codecs, policy, restoration)
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

    private static String nameOf(StoredState stored) {
        return stored.file().getFileName().toString();
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

    private TreeReader source(StoredState stored, Restoration restoration) {
        return new TreeReader(upToDate(stored), codecs, policy, restoration);
    }

    private KnownState known(StoredState stored) {
        Provenance provenance = stored.provenance();
        return new KnownState(
                provenance.records(),
                assumed,
                new Origin(step(stored.file(), provenance), provenance.metrics(), provenance.notes()),
                true,
                !migrations.isEmpty(),
                stored.arrays());
    }

    private String step(Path file, Provenance provenance) {
        String name = file.getFileName().toString();
        boolean isStep = provenance.step().isEmpty()
                && name.startsWith(prefix)
                && Step.parse(name.substring(prefix.length())).isPresent();
        return isStep ? name.substring(prefix.length()) : provenance.step();
    }

    /** The reader of state that the migrations have changed, if there are any. */
    private StateReader upToDate(StoredState stored) {
        if (migrations.isEmpty()) {
            return stored.reader();
        }
        StateValue state = raw(stored, new RawArrays(stored.arrays(), false, true));
        return new StateDictReader(state instanceof StateDict dict ? migrations.migrate(dict) : state);
    }

    /** The state as it is, without migrations. */
    StateValue raw(StoredState stored) {
        return raw(stored, new RawArrays(stored.arrays(), stored.arrays().readsWhole(), true));
    }

    private StateValue raw(StoredState stored, RawArrays external) {
        return TreeReader.raw(stored.reader(), codecs, policy, external).readRaw();
    }
}

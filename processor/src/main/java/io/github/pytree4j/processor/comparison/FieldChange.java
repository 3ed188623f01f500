package io.github.pytree4j.processor.comparison;

import io.github.pytree4j.processor.errors.SchemaMessages;
import io.github.pytree4j.processor.schema.SchemaField;
import io.github.pytree4j.processor.schema.SchemaField.Stored;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of one component. Several may be of the same one: another key, another type, no longer growing.
 *
 * @param before the component as it was; null if there was none
 * @param after the component as it is; null if it is gone
 * @param breaksRestore as {@link SchemaChange#breaksRestore()} says
 * @param breaksFlax as {@link SchemaChange#breaksFlax()} says
 */
public record FieldChange(
        Kind kind, @Nullable SchemaField before, @Nullable SchemaField after, boolean breaksRestore, boolean breaksFlax)
        implements SchemaChange {

    /** What has changed. */
    public enum Kind {
        /** A field that was not stored, be it that {@code before} is a static component or null; {@code after} is stored. */
        ADDED(true),
        /** {@code after} is null. It may go on under another name: nobody knows. */
        REMOVED(true),
        /** {@code after} is a static component of the same name. */
        STATIC_NOW(true),
        /** The component of the same name is stored under another key. */
        KEY_CHANGED(true),
        /** The type is spelled in another way. */
        RETYPED(true),
        /** Its lists and maps have to be of their target's size now. */
        GROWS_NO_LONGER(true),
        /** Its lists and maps may be of any size now. */
        GROWS_NOW(false),
        /** The component with the same key has another name. */
        RENAMED(false),
        /** {@code before} is null, {@code after} was never stored. */
        STATIC_ADDED(false),
        /** {@code before} was never stored, {@code after} is null. */
        STATIC_REMOVED(false);

        private final boolean asksForVersion;

        Kind(boolean asksForVersion) {
            this.asksForVersion = asksForVersion;
        }
    }

    static FieldChange added(@Nullable SchemaField before, Stored after) {
        return new FieldChange(Kind.ADDED, before, after, true, true);
    }

    /** @param after the static component that it is now, if it is one */
    static FieldChange removed(Stored before, SchemaField.@Nullable Static after) {
        return new FieldChange(after == null ? Kind.REMOVED : Kind.STATIC_NOW, before, after, true, true);
    }

    static FieldChange keyChanged(Stored before, Stored after) {
        return new FieldChange(Kind.KEY_CHANGED, before, after, true, true);
    }

    /**
     * Python code that was written for the old type copes with the new one if the values of either can be read as the
     * other's: there is no box and no int32 in Python.
     */
    static FieldChange retyped(Stored before, Stored after, boolean readable, boolean readableBack) {
        return new FieldChange(Kind.RETYPED, before, after, !readable, !readable && !readableBack);
    }

    /** @param comparesSizes whether {@code after} is still of a type that can grow; raw state is of any size */
    static FieldChange growsNoLonger(Stored before, Stored after, boolean comparesSizes) {
        return new FieldChange(Kind.GROWS_NO_LONGER, before, after, comparesSizes, false);
    }

    static FieldChange sourceOnly(Kind kind, @Nullable SchemaField before, @Nullable SchemaField after) {
        return new FieldChange(kind, before, after, false, false);
    }

    @Override
    public boolean asksForVersion() {
        return kind.asksForVersion;
    }

    /** The component as it was stored; null if it was not. */
    public @Nullable Stored storedBefore() {
        return before instanceof Stored stored ? stored : null;
    }

    /** The component as it is stored; null if it is not. */
    public @Nullable Stored storedAfter() {
        return after instanceof Stored stored ? stored : null;
    }

    @Override
    public @Nullable String component() {
        return after == null ? null : after.name();
    }

    @Override
    public String text() {
        return switch (kind) {
            case ADDED -> SchemaMessages.fieldAdded(now().name(), now().key(), now().type());
            case REMOVED -> SchemaMessages.fieldRemoved(old().name(), old().key(), old().type());
            case STATIC_NOW -> SchemaMessages.storedNoLonger(old().name(), old().key(), old().type());
            case KEY_CHANGED -> SchemaMessages.keyChanged(now().name(), old().key(), now().key());
            case RETYPED -> SchemaMessages.typeChanged(now().name(), old().type(), now().type());
            case GROWS_NO_LONGER -> SchemaMessages.growsNoLonger(now().name());
            case GROWS_NOW -> SchemaMessages.growsNow(now().name());
            case RENAMED -> SchemaMessages.componentRenamed(now().name(), old().name(), now().key());
            case STATIC_ADDED -> SchemaMessages.staticAdded(String.valueOf(component()));
            case STATIC_REMOVED ->
                SchemaMessages.staticRemoved(Objects.requireNonNull(before).name());
        };
    }

    private Stored old() {
        return Objects.requireNonNull(storedBefore());
    }

    private Stored now() {
        return Objects.requireNonNull(storedAfter());
    }
}

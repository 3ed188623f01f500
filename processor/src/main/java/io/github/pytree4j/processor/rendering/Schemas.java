package io.github.pytree4j.processor.rendering;

import io.github.pytree4j.processor.model.ComponentModel;
import io.github.pytree4j.processor.model.ComponentType;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaField;
import java.util.List;

/** Renders the model of a record as its schema. */
public final class Schemas {
    private Schemas() {}

    /** The schema of the record; the same model always gives the same schema. */
    public static Schema of(RecordModel model) {
        MentionedTypes mentioned = new MentionedTypes();
        model.stored().forEach(component -> mentioned.add(component.content()));
        List<SchemaField> fields =
                model.components().stream().map(Schemas::field).toList();
        return new Schema(
                model.className().reflectionName(),
                model.version(),
                fields,
                mentioned.enums(),
                mentioned.sealedTypes(),
                mentioned.records());
    }

    private static SchemaField field(ComponentModel component) {
        if (component instanceof ComponentModel.Stored stored) {
            return new SchemaField.Stored(
                    stored.name(), stored.key(), StoredTypes.spell(stored.content()), grows(stored.content()));
        }
        return new SchemaField.Static(component.name());
    }

    /** A component grows in all its lists and maps, so that the outermost one tells. */
    private static boolean grows(ComponentType type) {
        if (type instanceof ComponentType.OptionalOf optional) {
            return grows(optional.value());
        } else if (type instanceof ComponentType.SubtypeOf subtype) {
            return grows(subtype.bound());
        }
        return type instanceof ComponentType.ListOf list
                ? list.grows()
                : type instanceof ComponentType.MapOf map && map.grows();
    }
}

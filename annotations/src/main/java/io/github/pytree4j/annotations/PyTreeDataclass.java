package io.github.pytree4j.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a pytree node, as {@code flax.struct.dataclass} does for a Python class.
 *
 * <p>For a record {@code R} the annotation processor writes {@code RCodec} into the package of {@code R} (for a record
 * nested in {@code Outer}: {@code Outer_RCodec}). The record's components are stored in their declared order, under
 * their own names unless {@link #naming()} or {@link PyTreeField#name()} says otherwise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PyTreeDataclass {

    /** How component names become keys of the state dict, where {@link PyTreeField#name()} does not say it. */
    Naming naming() default Naming.AS_DECLARED;

    /**
     * The version of the record: 1 for the first, raised by one with each change of what is stored. Saves note it in the
     * manifest of the checkpoint. 0 means that the record has no version; a negative number is a compile error.
     *
     * <p>Given {@code -Apytree4j.schemas=<folder>}, the annotation processor compares the record with the schemas of its
     * versions that were committed into the folder. It refuses changes under the same version, and a version from which no
     * way leads to this one: see {@link PyTreeMigration}, {@link #removed()}, and {@link PyTreeField#orElse()} and
     * {@link PyTreeField#formerly()}.
     */
    int version() default 0;

    /**
     * The keys of components that older versions stored and this one does not. Whatever stands there in an older checkpoint
     * is dropped when the record is brought up to date.
     */
    String[] removed() default {};

    /**
     * The names that the record had before, as {@code Class.getName()} gives them: {@code "com.example.Outer$State"}. Checkpoints
     * and committed schemas name the record so.
     */
    String[] formerly() default {};
}

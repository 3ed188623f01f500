package io.github.pytree4j.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how one component of a {@link PyTreeDataclass} record is stored, as {@code flax.struct.field} does. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface PyTreeField {

    /**
     * Whether the component is part of the pytree. A component with {@code pytreeNode = false} is static: it may be of
     * any type, is never stored, and a restore takes it from the target.
     */
    boolean pytreeNode() default true;

    /** The key in the state dict; empty means the component's name as {@link PyTreeDataclass#naming()} spells it. */
    String name() default "";

    /**
     * The keys under which older versions of the record stored the component. A restore of an older checkpoint gives what stands
     * there the key of today. A rename is never guessed: without this, one key has gone and another has come.
     */
    String[] formerly() default {};

    /**
     * What the component is in checkpoints of versions that did not have it: a literal, for numbers, booleans, characters and
     * strings ({@code "0.9"}, {@code "true"}), the name of a constant, for enums, or else the name of a static method of the
     * record without parameters that returns it. A component of type {@code Optional}, {@code OptionalInt}, … needs none: it
     * is empty there.
     *
     * <pre>{@code
     * @PyTreeDataclass(version = 2)
     * record Optimizer(double rate, @PyTreeField(orElse = "0.9") double momentum) {}
     * }</pre>
     */
    String orElse() default "";

    /**
     * Whether a restore may give every list and map of the component's type another size than the target's: a list another
     * length, a map other keys. Without it, and unless the restore's policy allows it, they must be as in the target, so
     * that nothing is lost unnoticed. Meant for what grows while a training runs, such as a history of losses:
     *
     * <pre>{@code
     * record Progress(long step, @PyTreeField(grows = true) List<Float> losses) {}
     * }</pre>
     *
     * <p>It holds for all lists and maps within the declared type ({@code Map<String, List<Float>>} grows in both), but not
     * within records that the component holds: those say it of their own components.
     */
    boolean grows() default false;

    /**
     * The class of the component's codec, in place of what its type would have; {@code void} means none. The component may
     * then be of any type but a primitive one.
     *
     * <p>For a component of type {@code X} the class implements {@code io.github.pytree4j.codec.Codec<X>}. It has a constant
     * {@code INSTANCE} of its own type or a constructor without parameters, which the record's package can see, and is
     * neither abstract nor generic. One instance serves all records and threads.
     *
     * <pre>{@code
     * final class ColorCodec implements Codec<Color> {
     *     public void encode(Color value, StateSink sink) {
     *         sink.int64(value.getRGB());
     *     }
     *
     *     public Color decode(Color target, StateSource source) {
     *         return new Color(source.int32(), true);
     *     }
     * }
     *
     * record Style(@PyTreeField(codec = ColorCodec.class) Color background) {}
     * }</pre>
     */
    Class<?> codec() default void.class;
}

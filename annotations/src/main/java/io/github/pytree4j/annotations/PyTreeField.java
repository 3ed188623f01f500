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
}

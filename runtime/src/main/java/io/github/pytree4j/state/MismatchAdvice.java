package io.github.pytree4j.state;

import java.util.Set;

/** What to do about the differences between a checkpoint and its target: one line for each kind of remedy. */
final class MismatchAdvice {
    private MismatchAdvice() {}

    static String on(Set<Difference.Type> types) {
        StringBuilder advice = new StringBuilder();
        if (types.contains(Difference.Type.MISSING) || types.contains(Difference.Type.UNKNOWN)) {
            advice.append("\nChange the raw state (restoreRaw) and decode that, or give the manager Migrations;"
                    + " RestorePolicy.keepingTarget() keeps what is missing, droppingUnknown() drops what is unknown.");
        }
        if (types.contains(Difference.Type.SIZE)) {
            advice.append("\nA list that grows between runs: @PyTreeField(grows = true) on the component, or"
                    + " RestorePolicy.acceptingSizes(), or null in its place in the target.");
        }
        if (types.contains(Difference.Type.DTYPE) || types.contains(Difference.Type.SHAPE)) {
            advice.append("\nRestorePolicy.acceptingLeaves() takes arrays of any dtype and shape, as Flax does.");
        }
        if (types.contains(Difference.Type.NO_EXAMPLE)) {
            advice.append("\nGive the target a value there: it says what is to be made of the state.");
        }
        if (advice.isEmpty()) {
            advice.append("\nChange the raw state (restoreRaw) and decode that, or give the manager Migrations.");
        }
        return advice.toString();
    }
}

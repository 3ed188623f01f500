package io.github.pytree4j.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts parameters that Flax wrote before its Linen API. At that time, all submodules of a module shared one count
 * ({@code Conv_0}, {@code Dense_1}). Linen counts those of each class separately ({@code Conv_0}, {@code Dense_0}).
 *
 * <p>Source of the rule: {@code convert_pre_linen} in {@code flax/training/checkpoints.py} of Flax 0.12.8.
 */
public final class PreLinen {
    private static final Pattern NUMBERED_MODULE = Pattern.compile("(.*)_\\d+");

    private PreLinen() {}

    /**
     * The parameters with the submodules of every level numbered as Linen numbers them, in the natural order of their old
     * names. Parameters that are numbered so already come out the same. {@code params} itself stays as it is.
     */
    public static StateDict convert(StateDict params) {
        List<String> names = new ArrayList<>(Required.argument(params, "params").keys());
        names.sort(new NaturalOrder());
        Map<String, Integer> counts = new HashMap<>();
        StateDict converted = new StateDict();
        for (String name : names) {
            Matcher numbered = NUMBERED_MODULE.matcher(name);
            String newName = name;
            if (numbered.matches()) {
                String module = numbered.group(1);
                newName = module + "_" + (counts.merge(module, 1, Integer::sum) - 1);
            }
            StateValue value = params.get(name);
            if (value != null) {
                converted.put(newName, value instanceof StateDict dict ? convert(dict) : value);
            }
        }
        return converted;
    }
}

package io.github.pytree4j.state;

import java.util.List;

/**
 * A value of a state whose path matches a pattern.
 *
 * @param captures for each wildcard the keys that it stands for
 */
record PathMatch(StatePath path, StateValue value, List<List<String>> captures) {}

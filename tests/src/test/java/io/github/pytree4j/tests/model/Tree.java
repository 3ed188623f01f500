package io.github.pytree4j.tests.model;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;
import java.util.Optional;

/** A record that holds itself. */
@PyTreeDataclass
public record Tree(String name, List<Tree> children, Optional<Tree> shadow) {}

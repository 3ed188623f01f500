package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import java.util.List;

/** Holds itself, and a record that holds it. */
@PyTreeDataclass
record Node(String label, Node next, List<Edge> edges) {

    @PyTreeDataclass
    record Edge(Node from, Node to) {}
}

package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

@PyTreeDataclass
class NotARecord { // error: only records can be pytree nodes: make NotARecord a record

    @PyTreeDataclass
    interface Face {} // error: make NotARecord.Face a record

    @PyTreeDataclass
    enum Choice {} // error: make NotARecord.Choice a record
}

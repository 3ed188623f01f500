package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

@PyTreeDataclass
class NotARecord { // error: PT001: only records can be pytree nodes: make NotARecord a record

    @PyTreeDataclass
    interface Face {} // error: PT001: make NotARecord.Face a record

    @PyTreeDataclass
    enum Choice {} // error: PT001: make NotARecord.Choice a record
}

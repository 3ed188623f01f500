/** What users write on the records that hold their training state. Depends on nothing. */
module io.github.pytree4j.annotations {
    exports io.github.pytree4j.annotations;
}

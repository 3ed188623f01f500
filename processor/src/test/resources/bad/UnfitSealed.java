package example;

import io.github.pytree4j.annotations.PyTreeDataclass;

@PyTreeDataclass
record UnfitSealed(
        WithClass withClass, // error: PT020: unsupported type example.UnfitSealed.WithClass of component 'withClass' of UnfitSealed: make its subtype UnfitSealed.AClass a record with @PyTreeDataclass
        WithEnum withEnum, // error: PT020: make its subtype UnfitSealed.AnEnum a record
        WithOpen withOpen, // error: PT020: make its subtype UnfitSealed.OpenPart sealed
        WithPlain withPlain, // error: PT020: annotate its subtype UnfitSealed.Plain with @PyTreeDataclass
        SealedClass sealedClass) { // error: PT020: unsupported type example.UnfitSealed.SealedClass

    sealed interface WithClass {}

    static final class AClass implements WithClass {}

    sealed interface WithEnum {}

    enum AnEnum implements WithEnum {}

    sealed interface WithOpen {}

    non-sealed interface OpenPart extends WithOpen {}

    sealed interface WithPlain {}

    record Plain() implements WithPlain {}

    abstract static sealed class SealedClass {}

    static final class Part extends SealedClass {}
}

package io.github.pytree4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import io.github.pytree4j.checkpoint.CheckpointManager;
import io.github.pytree4j.checkpoint.CheckpointManagerBuilder;
import io.github.pytree4j.checkpoint.Overwrite;
import io.github.pytree4j.checkpoint.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A record {@code example.State} through its versions: each source is compiled against the schemas that were committed of those
 * before it. Its static method {@code example()} gives a value.
 */
final class Lineage {
    private final Path home;
    private final CommittedFolder committed;
    private final List<CompiledRecord> versions = new ArrayList<>();

    Lineage(Path home) throws IOException {
        this.home = home;
        this.committed = new CommittedFolder(Files.createDirectory(home.resolve("schemas")));
    }

    CommittedFolder committed() {
        return committed;
    }

    /** Compiles the next version, which must have no errors, and commits its schema. */
    Lineage then(String source) throws IOException {
        Compilation compilation = committed.compile(source);
        assertThat(compilation).succeededWithoutWarnings();
        versions.add(new CompiledRecord("State", new CompiledClasses(compilation)));
        committed.commit(source);
        return this;
    }

    /** An example of a version; the first is 1. */
    Object example(int version) throws ReflectiveOperationException {
        return versions.get(version - 1).call("example");
    }

    Object example() throws ReflectiveOperationException {
        return example(versions.size());
    }

    /** What a static method of the newest version returns. */
    Object call(String method) throws ReflectiveOperationException {
        return versions.get(versions.size() - 1).call(method);
    }

    CheckpointManagerBuilder builder() {
        return CheckpointManager.builder(home.resolve("ckpts"))
                .overwrite(Overwrite.REPLACE)
                .keep(100);
    }

    /** Saves a state of a version as the step of that number. */
    Lineage save(int version, Object state) {
        builder().build().save(version, state);
        return this;
    }

    /** What a checkpoint that was saved by the class of a version is for the newest class. */
    Object restored(int version) throws ReflectiveOperationException {
        save(version, example(version));
        return builder().build().restore(example(), Step.of(version));
    }
}

package io.github.pytree4j.events;

import java.nio.file.Path;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** The comparison of a checkpoint with its manifest; of one that has none, only the look for it. */
@Name("io.github.pytree4j.Verify")
@Label("Checkpoint Verify")
public final class VerifyEvent extends Tracked {
    @Label("Verdict")
    @Description("What it came to, in words")
    @Nullable
    String verdict;

    /** Begins. */
    public VerifyEvent(Path file) {
        super(file);
    }

    /** What it came to. */
    public void verdict(String words) {
        this.verdict = words;
    }
}

package io.github.pytree4j.store;

/**
 * Whether the bytes of a checkpoint are known to be those that were saved. That they are known not to be is a
 * {@link io.github.pytree4j.errors.CorruptCheckpointException}.
 *
 * @param verified whether they were compared and are
 * @param replaced whether another program wrote the file over one that was saved by us
 * @param why the reason, as a message says it
 */
public record Verdict(boolean verified, boolean replaced, String why) {
    static final Verdict VERIFIED = new Verdict(true, false, "its bytes are those that were saved");
    static final Verdict NOT_ASKED = new Verdict(false, false, "it was not to be verified");
    static final Verdict ON_USE = new Verdict(
            false, false, "its large arrays are compared when they are first used; all else is as it was saved");
    static final Verdict NO_FILE = new Verdict(false, false, "it is a folder, whose bytes have no checksum");
    static final Verdict NO_MANIFEST =
            new Verdict(false, false, "it has no manifest: another program wrote it, or the manifest was lost");
    static final Verdict ADOPTED =
            new Verdict(false, false, "another program wrote it; since a save that did not end, it has not changed");
    static final Verdict REPLACED =
            new Verdict(false, true, "another program has written it over the one that was saved");

    /** Of a checkpoint that has the content of this manifest. */
    static Verdict matching(Manifest manifest) {
        return manifest.adopted() ? ADOPTED : VERIFIED;
    }
}

package io.github.pytree4j.tests.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What is fuzzed. */
enum FuzzTarget {
    RAW(FuzzRaw.class, 30_000),
    TYPED(FuzzTyped.class, 30_000),
    FILE(FuzzFile.class, 5_000),
    MANIFEST(FuzzManifest.class, 2_500),
    MANIFEST_BODY(FuzzManifestBody.class, 2_500),
    NAMES(FuzzNames.class, 30_000);

    private final Class<?> type;
    private final long shortRun;

    FuzzTarget(Class<?> type, long shortRun) {
        this.type = type;
        this.shortRun = shortRun;
    }

    /** The name of the folder of its inputs. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class that the fuzzer calls. */
    Class<?> type() {
        return type;
    }

    List<byte[]> seeds() {
        return switch (this) {
            case RAW -> Seeds.states();
            case TYPED -> FuzzTyped.seeds();
            case FILE -> FuzzFile.seeds();
            case MANIFEST -> FuzzManifest.seeds();
            case MANIFEST_BODY -> FuzzManifestBody.seeds();
            case NAMES -> FuzzNames.seeds();
        };
    }

    /** How often the target is called where nobody says otherwise: a few seconds of it. */
    long shortRun() {
        return shortRun;
    }

    /** What the fuzzer does with each input. */
    void call(byte[] input) throws IOException {
        switch (this) {
            case RAW -> FuzzRaw.fuzzerTestOneInput(input);
            case TYPED -> FuzzTyped.fuzzerTestOneInput(input);
            case FILE -> FuzzFile.fuzzerTestOneInput(input);
            case MANIFEST -> FuzzManifest.fuzzerTestOneInput(input);
            case MANIFEST_BODY -> FuzzManifestBody.fuzzerTestOneInput(input);
            case NAMES -> FuzzNames.fuzzerTestOneInput(input);
        }
    }
}

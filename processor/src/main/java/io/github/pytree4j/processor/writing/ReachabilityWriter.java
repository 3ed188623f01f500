package io.github.pytree4j.processor.writing;

import io.github.pytree4j.processor.model.RecordModel;

/**
 * What GraalVM's native-image has to know of a codec: the runtime looks for it by its name, which no analysis of the code
 * sees, and reads its constant. The form is that of {@code reflect-config.json}, which every version reads.
 */
public final class ReachabilityWriter {
    private ReachabilityWriter() {}

    /** Where it is in the output of the compiler: the folder is named after the codec, since that has no dollar signs. */
    public static String path(RecordModel model) {
        return "META-INF/native-image/io.github.pytree4j/" + model.codec().reflectionName() + "/reflect-config.json";
    }

    /** The text of the file. A program that never uses the record is spared its codec. */
    public static String write(RecordModel model) {
        return """
                [
                  {
                    "condition": {"typeReachable": "%s"},
                    "name": "%s",
                    "fields": [{"name": "%s"}]
                  }
                ]
                """.formatted(
                        model.className().reflectionName(), model.codec().reflectionName(), GeneratedNames.INSTANCE);
    }
}

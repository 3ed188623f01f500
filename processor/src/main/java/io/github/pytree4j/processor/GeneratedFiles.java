package io.github.pytree4j.processor;

import com.palantir.javapoet.ClassName;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.RecordMessages;
import io.github.pytree4j.processor.model.History;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.schema.Schema;
import io.github.pytree4j.processor.schema.SchemaWriter;
import io.github.pytree4j.processor.writing.CodecWriter;
import io.github.pytree4j.processor.writing.ReachabilityWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes what is generated from a record; each file has the record as the one element that it is made of. */
final class GeneratedFiles {
    private final Filer filer;
    private final Elements elements;

    /** Which record each codec was written for, by its name in messages. */
    private final Map<ClassName, String> written = new HashMap<>();

    GeneratedFiles(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /** Writes the codec of {@code type}; whether there was no other of its name. */
    boolean writeCodec(TypeElement type, RecordModel model, History history, ErrorReporter errors) {
        String codec = model.codec().simpleName();
        String other = written.putIfAbsent(model.codec(), model.displayName());
        if (other != null) {
            errors.error(type, RecordMessages.sameCodecName(model.displayName(), other, codec));
            return false;
        }
        String text = CodecWriter.write(model, history, PyTreeProcessor.class.getName());
        try (Writer file =
                filer.createSourceFile(model.codec().canonicalName(), type).openWriter()) {
            file.write(text);
            return true;
        } catch (FilerException e) {
            errors.error(type, RecordMessages.takenCodecName(model.displayName(), codec));
        } catch (IOException e) {
            errors.error(type, RecordMessages.cannotWriteCodec(model.codec().toString(), e.toString()));
        }
        return false;
    }

    /** Writes the schema of {@code type} beside the classes, in UTF-8 whatever the encoding of the sources. */
    void writeSchema(TypeElement type, Schema schema, ErrorReporter errors) {
        writeResource(schema.path(), SchemaWriter.write(schema), type, errors);
    }

    /** Writes what GraalVM's native-image has to know of the codec of {@code type}. */
    void writeReachability(TypeElement type, RecordModel model, ErrorReporter errors) {
        writeResource(ReachabilityWriter.path(model), ReachabilityWriter.write(model), type, errors);
    }

    private void writeResource(String path, String text, TypeElement type, ErrorReporter errors) {
        try (OutputStream file = createResource(path, type).openOutputStream()) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            errors.error(type, RecordMessages.cannotWriteSchema(path, e.toString()));
        }
    }

    /** A compiler of several modules at once has to be told which one is meant; others may not know how to be told. */
    private FileObject createResource(String path, TypeElement type) throws IOException {
        try {
            return filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, type);
        } catch (FilerException e) {
            ModuleElement module = elements.getModuleOf(type);
            if (module == null || module.isUnnamed()) {
                throw e;
            }
            String name = module.getQualifiedName() + "/";
            return filer.createResource(StandardLocation.CLASS_OUTPUT, name, path, type);
        }
    }
}

package io.github.pytree4j.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes {@code RCodec} for each record {@code R} with {@link PyTreeDataclass}.
 *
 * <p>A record that needs types which other processors have yet to generate waits for the round that has them.
 */
@AutoService(Processor.class)
public final class PyTreeProcessor extends AbstractProcessor {
    /** The qualified names of records that wait. */
    private final Set<String> waiting = new LinkedHashSet<>();

    /** Which record each codec was written for, by its name in messages. */
    private final Map<ClassName, String> written = new HashMap<>();

    /** Called by the compiler. */
    public PyTreeProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(PyTreeDataclass.class.getName(), PyTreeField.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (String name : waiting) {
            types.add(processingEnv.getElementUtils().getTypeElement(name));
        }
        types.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(PyTreeDataclass.class)));
        waiting.clear();
        for (TypeElement type : types) {
            process(type, round.processingOver());
        }
        refuseStrayFields(round);
        return false;
    }

    private void process(TypeElement type, boolean lastRound) {
        ErrorReporter errors = new ErrorReporter();
        new RecordModelReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils())
                .read(type, errors)
                .ifPresent(model -> write(model, errors));
        if (errors.hasUnresolved() && !lastRound) {
            waiting.add(type.getQualifiedName().toString());
        } else {
            errors.report(processingEnv.getMessager());
        }
    }

    private void write(RecordModel model, ErrorReporter errors) {
        String codec = model.codec().simpleName();
        String other = written.putIfAbsent(model.codec(), model.displayName());
        if (other != null) {
            errors.error(
                    model.element(),
                    "the codecs of " + other + " and " + model.displayName() + " would both be named " + codec
                            + ": rename one of the records");
            return;
        }
        try {
            CodecWriter.write(model).writeTo(processingEnv.getFiler());
        } catch (FilerException e) {
            errors.error(
                    model.element(),
                    "the codec of " + model.displayName() + " would be named " + codec
                            + ", but there is such a class already: rename one of them");
        } catch (IOException e) {
            errors.error(model.element(), "cannot write " + model.codec() + ": " + e);
        }
    }

    private void refuseStrayFields(RoundEnvironment round) {
        ErrorReporter errors = new ErrorReporter();
        for (RecordComponentElement field :
                ElementFilter.recordComponentsIn(round.getElementsAnnotatedWith(PyTreeField.class))) {
            TypeElement owner = MoreElements.asType(field.getEnclosingElement());
            if (!MoreElements.isAnnotationPresent(owner, PyTreeDataclass.class)) {
                errors.error(
                        field,
                        "@PyTreeField means nothing here: annotate " + Names.inMessages(owner)
                                + " with @PyTreeDataclass");
            }
        }
        errors.report(processingEnv.getMessager());
    }
}

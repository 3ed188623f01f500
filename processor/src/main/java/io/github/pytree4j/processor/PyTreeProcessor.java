package io.github.pytree4j.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.annotations.PyTreeMigration;
import io.github.pytree4j.processor.checking.SchemaCheck;
import io.github.pytree4j.processor.checking.SchemaFolder;
import io.github.pytree4j.processor.errors.ComponentMessages;
import io.github.pytree4j.processor.errors.ErrorReporter;
import io.github.pytree4j.processor.errors.EvolutionMessages;
import io.github.pytree4j.processor.model.History;
import io.github.pytree4j.processor.model.KnownTypes;
import io.github.pytree4j.processor.model.Names;
import io.github.pytree4j.processor.model.RecordModel;
import io.github.pytree4j.processor.reading.FormerNames;
import io.github.pytree4j.processor.reading.RecordModelReader;
import io.github.pytree4j.processor.rendering.Schemas;
import io.github.pytree4j.processor.schema.Schema;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes {@code RCodec}, the schema of {@code R}, and what native-image has to know, for each record {@code R} with
 * {@link PyTreeDataclass}.
 *
 * <p>A record that needs types which other processors have yet to generate waits for the round that has them.
 */
@AutoService(Processor.class)
public final class PyTreeProcessor extends AbstractProcessor {
    /** The qualified names of records that wait. */
    private final Set<String> waiting = new LinkedHashSet<>();

    private GeneratedFiles files;
    private SchemaCheck check;
    private NeededRuntime runtime;

    /** Called by the compiler. */
    public PyTreeProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        files = new GeneratedFiles(environment.getFiler(), environment.getElementUtils());
        check = new SchemaCheck(
                new SchemaFolder(environment.getOptions()), new FormerNames(environment.getElementUtils()));
        runtime = new NeededRuntime(environment.getElementUtils(), environment.getMessager());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(SchemaFolder.OPTION);
    }

    /** All that is read here or stands on generated code: javac warns about each that no processor claims. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                PyTreeDataclass.class.getName(),
                PyTreeField.class.getName(),
                PyTreeMigration.class.getName(),
                KnownTypes.GENERATED.canonicalName(),
                KnownTypes.NULL_MARKED.canonicalName(),
                KnownTypes.NULL_UNMARKED.canonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    // Unclaimed annotations draw a warning under -Xlint:all, which stops builds with -Werror.
    @SuppressWarnings("DoNotClaimAnnotations")
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        // By name, since not every compiler has an order of its own.
        SortedMap<String, TypeElement> types = new TreeMap<>();
        for (String name : waiting) {
            types.put(name, processingEnv.getElementUtils().getTypeElement(name));
        }
        for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(PyTreeDataclass.class))) {
            types.put(type.getQualifiedName().toString(), type);
        }
        waiting.clear();
        for (TypeElement type : types.values()) {
            if (runtime.isThereFor(type)) {
                process(type, round.processingOver());
            }
        }
        refuseStrayFields(round);
        refuseStrayMigrations(round);
        return true;
    }

    private void process(TypeElement type, boolean lastRound) {
        ErrorReporter errors = new ErrorReporter();
        new RecordModelReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils())
                .read(type, errors)
                .ifPresent(model -> write(type, model, errors));
        if (errors.hasUnresolved() && !lastRound) {
            waiting.add(type.getQualifiedName().toString());
        } else {
            errors.report(processingEnv.getMessager());
        }
    }

    private void write(TypeElement type, RecordModel model, ErrorReporter errors) {
        Schema schema = Schemas.of(model);
        History history = check.check(type, model, schema, errors);
        if (files.writeCodec(type, model, history, errors)) {
            files.writeSchema(type, schema, errors);
            files.writeReachability(type, model, errors);
        }
    }

    private void refuseStrayFields(RoundEnvironment round) {
        ErrorReporter errors = new ErrorReporter();
        // All of them are components, though Eclipse's compiler calls them parameters here.
        for (Element field : round.getElementsAnnotatedWith(PyTreeField.class)) {
            TypeElement owner = MoreElements.asType(field.getEnclosingElement());
            if (!MoreElements.isAnnotationPresent(owner, PyTreeDataclass.class)) {
                errors.error(field, ComponentMessages.strayField(Names.inMessages(owner)));
            }
        }
        errors.report(processingEnv.getMessager());
    }

    private void refuseStrayMigrations(RoundEnvironment round) {
        ErrorReporter errors = new ErrorReporter();
        for (ExecutableElement method :
                ElementFilter.methodsIn(round.getElementsAnnotatedWith(PyTreeMigration.class))) {
            TypeElement owner = MoreElements.asType(method.getEnclosingElement());
            if (!MoreElements.isAnnotationPresent(owner, PyTreeDataclass.class)) {
                errors.error(method, EvolutionMessages.strayMigration(Names.inMessages(owner)));
            }
        }
        errors.report(processingEnv.getMessager());
    }
}

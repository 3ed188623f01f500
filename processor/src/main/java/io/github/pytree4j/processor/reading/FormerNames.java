package io.github.pytree4j.processor.reading;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What records that there are today say they were called before. */
public final class FormerNames {
    private final Elements elements;

    public FormerNames(Elements elements) {
        this.elements = elements;
    }

    /** The binary names that a record had before; none if there is no such record. */
    public List<String> of(String binaryName) {
        TypeElement record = elements.getTypeElement(binaryName.replace('$', '.'));
        return record == null ? List.of() : RecordOptions.formerly(record);
    }
}

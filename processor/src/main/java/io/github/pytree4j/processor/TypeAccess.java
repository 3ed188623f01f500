package io.github.pytree4j.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.common.Visibility;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/**
 * Whether the codec of one record can name the types that it needs without the compiler objecting: they must be known,
 * visible and not raw, and warnings of deprecated ones have to be suppressed.
 */
final class TypeAccess {
    private final Elements elements;
    private final PackageElement home;
    private boolean metDeprecated;

    TypeAccess(Elements elements, TypeElement owner) {
        this.elements = elements;
        this.home = MoreElements.getPackage(owner);
    }

    /** Whether any element checked so far is deprecated. */
    boolean metDeprecated() {
        return metDeprecated;
    }

    /** Checks every type that {@code type} mentions. */
    void check(TypeMirror type) throws NoCodecException {
        switch (type.getKind()) {
            case ERROR -> throw NoCodecException.unresolved(type);
            case ARRAY -> check(((ArrayType) type).getComponentType());
            case WILDCARD -> {
                WildcardType wildcard = (WildcardType) type;
                if (wildcard.getExtendsBound() != null) {
                    check(wildcard.getExtendsBound());
                }
            }
            case DECLARED -> {
                TypeElement element = MoreTypes.asTypeElement(type);
                List<? extends TypeMirror> arguments =
                        MoreTypes.asDeclared(type).getTypeArguments();
                if (arguments.size() < element.getTypeParameters().size()) {
                    throw new NoCodecException(type, "give it type arguments");
                }
                check(element);
                for (TypeMirror argument : arguments) {
                    check(argument);
                }
            }
            default -> {}
        }
    }

    /** Checks one class. */
    void check(TypeElement type) throws NoCodecException {
        Visibility visibility = Visibility.effectiveVisibilityOfElement(type);
        if (visibility == Visibility.PRIVATE) {
            throw new NoCodecException(type.asType(), "make it visible to its package");
        }
        boolean foreign = !MoreElements.getPackage(type).equals(home);
        if (foreign && visibility == Visibility.DEFAULT) {
            throw new NoCodecException(type.asType(), "make it public, so that codecs in " + home + " see it");
        }
        note(type);
    }

    /** Remembers whether {@code element}, or what encloses it, is deprecated. */
    void note(Element element) {
        for (Element e = element; e != null && !(e instanceof PackageElement); e = e.getEnclosingElement()) {
            metDeprecated |= elements.isDeprecated(e);
        }
    }
}

package io.github.pytree4j.processor.reading;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.common.Visibility;
import io.github.pytree4j.processor.errors.TypeMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
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
    void check(TypeMirror type) throws UnsupportedTypeException {
        // First of all, since what the compiler does not know may not even have a name.
        Optional<TypeMirror> unknown = unknownIn(type);
        if (unknown.isPresent()) {
            throw UnsupportedTypeException.unknown(unknown.get());
        }
        for (TypeMirror part : partsOf(type)) {
            if (part.getKind() == TypeKind.DECLARED) {
                checkDeclared(MoreTypes.asDeclared(part));
            }
        }
    }

    /** The last one, since Eclipse's compiler does not know {@code List<Lost>} either if it does not know {@code Lost}. */
    private static Optional<TypeMirror> unknownIn(TypeMirror type) {
        return partsOf(type).stream()
                .filter(part -> part.getKind() == TypeKind.ERROR)
                .reduce((first, last) -> last);
    }

    private void checkDeclared(DeclaredType type) throws UnsupportedTypeException {
        TypeElement element = MoreTypes.asTypeElement(type);
        if (isRaw(type)) {
            throw UnsupportedTypeException.unusable(type, TypeMessages.giveTypeArguments());
        }
        check(element);
    }

    /** Whether a type lacks the arguments that its class has parameters for. */
    static boolean isRaw(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && MoreTypes.asDeclared(type).getTypeArguments().size()
                        < MoreTypes.asTypeElement(type).getTypeParameters().size();
    }

    /** The type itself, and all that it mentions. */
    static List<TypeMirror> partsOf(TypeMirror type) {
        List<TypeMirror> parts = new ArrayList<>(List.of(type));
        for (TypeMirror part : mentionedBy(type)) {
            parts.addAll(partsOf(part));
        }
        return parts;
    }

    private static List<? extends TypeMirror> mentionedBy(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> List.of(((ArrayType) type).getComponentType());
            case WILDCARD ->
                Stream.of(((WildcardType) type).getExtendsBound(), ((WildcardType) type).getSuperBound())
                        .filter(Objects::nonNull)
                        .toList();
            case INTERSECTION -> ((IntersectionType) type).getBounds();
            case DECLARED, ERROR -> ((DeclaredType) type).getTypeArguments();
            default -> List.of();
        };
    }

    /** Checks one class. */
    void check(TypeElement type) throws UnsupportedTypeException {
        if (Visibility.effectiveVisibilityOfElement(type) == Visibility.PRIVATE) {
            throw UnsupportedTypeException.unusable(type.asType(), TypeMessages.makeVisible());
        } else if (!canSee(type)) {
            throw UnsupportedTypeException.unusable(type.asType(), TypeMessages.makePublic(home.toString()));
        }
        note(type);
    }

    /** Whether code of the record's package, outside of the record itself, can use {@code element}. */
    boolean canSee(Element element) {
        Visibility visibility = Visibility.effectiveVisibilityOfElement(element);
        return visibility == Visibility.PUBLIC
                || (visibility != Visibility.PRIVATE
                        && MoreElements.getPackage(element).equals(home));
    }

    /** Remembers whether {@code element}, or what encloses it, is deprecated. */
    void note(Element element) {
        for (Element e = element; e != null && !(e instanceof PackageElement); e = e.getEnclosingElement()) {
            metDeprecated |= elements.isDeprecated(e);
        }
    }
}

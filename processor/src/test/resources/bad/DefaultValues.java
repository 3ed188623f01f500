package example;

import io.github.pytree4j.annotations.PyTreeDataclass;
import io.github.pytree4j.annotations.PyTreeField;
import io.github.pytree4j.array.NdArray;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

@PyTreeDataclass(version = 2)
record DefaultValues<T>(
        @PyTreeField(orElse = "128") byte tooLargeByte, // error: PT065: 'tooLargeByte' is of type byte, so that orElse = "128" is no value of it: write a literal that it can hold, or the name of a static method of the record without parameters that returns byte
        @PyTreeField(orElse = "0xFF") byte hexByte, // error: PT065: 'hexByte' is of type byte
        @PyTreeField(orElse = "-32769") Short tooSmallShort, // error: PT065: 'tooSmallShort' is of type java.lang.Short, so that orElse = "-32769" is no value of it: write a literal that it can hold
        @PyTreeField(orElse = "2147483648") int tooLargeInt, // error: PT065: 'tooLargeInt'
        @PyTreeField(orElse = "0x1FFFFFFFF") int hexInt, // error: PT065: 'hexInt'
        @PyTreeField(orElse = "1L") int longInt, // error: PT065: 'longInt'
        @PyTreeField(orElse = "1.0") int realInt, // error: PT065: 'realInt'
        @PyTreeField(orElse = "") int emptyInt, // error: PT065: 'emptyInt' is of type int, so that orElse = "" is no value of it
        @PyTreeField(orElse = " 1") int spaced, // error: PT065: 'spaced'
        @PyTreeField(orElse = "1_") int underscored, // error: PT065: 'underscored'
        @PyTreeField(orElse = "09") int noOctal, // error: PT065: 'noOctal'
        @PyTreeField(orElse = "null") Integer nothing, // error: PT065: 'nothing'
        @PyTreeField(orElse = "9223372036854775808") long tooLargeLong, // error: PT065: 'tooLargeLong'
        @PyTreeField(orElse = "1e39") float tooLargeFloat, // error: PT065: 'tooLargeFloat'
        @PyTreeField(orElse = "1e-50") float tooSmallFloat, // error: PT065: 'tooSmallFloat'
        @PyTreeField(orElse = "1e400") double tooLargeDouble, // error: PT065: 'tooLargeDouble'
        @PyTreeField(orElse = "0x1p-2000") double tooSmallDouble, // error: PT065: 'tooSmallDouble'
        @PyTreeField(orElse = "1.0 ") double spacedDouble, // error: PT065: 'spacedDouble'
        @PyTreeField(orElse = "nan") double misspelled, // error: PT065: 'misspelled'
        @PyTreeField(orElse = "True") boolean python, // error: PT065: 'python' is of type boolean, so that orElse = "True" is no value of it: write a literal that it can hold
        @PyTreeField(orElse = "") char emptyChar, // error: PT065: 'emptyChar'
        @PyTreeField(orElse = "ab") Character twoChars, // error: PT065: 'twoChars'
        @PyTreeField(orElse = "TEST") Mode constant, // error: PT065: 'constant' is of type example.DefaultValues.Mode, so that orElse = "TEST" is no value of it: write one of its constants (TRAIN, EVAL), or the name of a static method of the record without parameters that returns example.DefaultValues.Mode
        @PyTreeField(orElse = "Mode.EVAL") Mode qualified, // error: PT065: 'qualified'
        @PyTreeField(orElse = "OTHER") Mode noConstant, // error: PT065: 'noConstant'
        @PyTreeField(orElse = "1") OptionalInt optional, // error: PT065: 'optional' is of type java.util.OptionalInt, so that orElse = "1" is no value of it: write the name of a static method of the record without parameters that returns java.util.OptionalInt
        @PyTreeField(orElse = "") Optional<String> optionalText, // error: PT065: 'optionalText'
        @PyTreeField(orElse = "0-0-0-0-0") UUID uuid, // error: PT065: 'uuid' is of type java.util.UUID, so that orElse = "0-0-0-0-0" is no value of it: write the name of a static method
        @PyTreeField(orElse = "0") NdArray array, // error: PT065: 'array'
        @PyTreeField(orElse = "0") Object any, // error: PT065: 'any'
        @PyTreeField(orElse = "accessor") List<String> accessor, // error: PT065: 'accessor'
        @PyTreeField(orElse = "withParameter") List<String> parameter, // error: PT065: 'parameter'
        @PyTreeField(orElse = "ofInstance") List<String> instance, // error: PT066: ofInstance() cannot give the value of 'instance': make it static
        @PyTreeField(orElse = "hidden") List<String> invisible, // error: PT066: hidden() cannot give the value of 'invisible': make it visible to its package
        @PyTreeField(orElse = "ofIntegers") List<String> another, // error: PT066: ofIntegers() cannot give the value of 'another': have it return java.util.List<java.lang.String>, not java.util.List<java.lang.Integer>
        @PyTreeField(orElse = "raw") List<String> ofRaw, // error: PT066: raw() cannot give the value of 'ofRaw': have it return java.util.List<java.lang.String>, not java.util.List
        @PyTreeField(orElse = "generic") List<String> ofGeneric, // error: PT066: generic() cannot give the value of 'ofGeneric': remove its type parameters
        @PyTreeField(orElse = "throwing") List<String> thrown, // error: PT066: throwing() cannot give the value of 'thrown': have it throw no checked exceptions
        @PyTreeField(orElse = "real") long narrowed, // error: PT066: real() cannot give the value of 'narrowed': have it return long, not double
        @PyTreeField(orElse = "nothingAtAll") int ofVoid, // error: PT066: nothingAtAll() cannot give the value of 'ofVoid': have it return int, not void
        @PyTreeField(orElse = "allAtOnce") T variable) { // error: PT066: allAtOnce() cannot give the value of 'variable': make it static; make it visible to its package; have it throw no checked exceptions

    enum Mode {
        TRAIN,
        EVAL;

        static final Mode OTHER = TRAIN;
    }

    static List<String> withParameter(int x) {
        return List.of();
    }

    List<String> ofInstance() {
        return List.of();
    }

    private static List<String> hidden() {
        return List.of();
    }

    static List<Integer> ofIntegers() {
        return List.of();
    }

    @SuppressWarnings("rawtypes")
    static List raw() {
        return List.of();
    }

    static <S> List<S> generic() {
        return List.of();
    }

    static List<String> throwing() throws IOException {
        return List.of();
    }

    static double real() {
        return 0;
    }

    static void nothingAtAll() {}

    private int allAtOnce() throws IOException {
        return 0;
    }
}

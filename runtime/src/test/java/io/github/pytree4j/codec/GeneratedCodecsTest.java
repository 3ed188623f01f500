package io.github.pytree4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.errors.CodecException;
import io.github.pytree4j.support.ReadingCodec;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codecs that are found by their names: the classes at the end stand in for what the processor writes. */
class GeneratedCodecsTest {
    record Good() {}

    record Hidden() {}

    record NoCodec() {}

    record NoConstant() {}

    record OfAnotherKind() {}

    record Null() {}

    record NotStatic() {}

    record Failing() {}

    static final class NotARecord {}

    @Test
    void theConstantOfTheClassOfThatNameIsTheCodec() {
        assertSame(GeneratedCodecsTest_GoodCodec.INSTANCE, GeneratedCodecs.find(Good.class));
    }

    @Test
    void aPrivateConstantIsFoundToo() {
        assertEquals(ReadingCodec.class, GeneratedCodecs.find(Hidden.class).getClass());
    }

    @Test
    void aRecordWithoutSuchAClassHasNone() {
        assertNull(GeneratedCodecs.find(NoCodec.class));
    }

    @Test
    void onlyRecordsAreLookedFor() {
        assertNull(GeneratedCodecs.find(NotARecord.class));
    }

    @ParameterizedTest
    @ValueSource(classes = {NoConstant.class, OfAnotherKind.class, Null.class, NotStatic.class, Failing.class})
    void aClassOfThatNameThatIsNoCodecIsNamed(Class<?> type) {
        for (int i = 0; i < 2; i++) {
            var failure = assertThrows(CodecException.class, () -> GeneratedCodecs.find(type));
            String start = "io.github.pytree4j.codec.GeneratedCodecsTest_" + type.getSimpleName()
                    + "Codec is not a codec that this version of pytree4j generates";
            assertTrue(failure.getMessage().startsWith(start), failure.getMessage());
        }
    }

    @Test
    void aCodecWhoseClassFileIsDamagedIsNamed() throws ReflectiveOperationException {
        Class<?> type = new DamagedCodecs().loadClass(NoCodec.class.getName());
        var failure = assertThrows(CodecException.class, () -> GeneratedCodecs.find(type));
        assertTrue(failure.getMessage().contains("GeneratedCodecsTest_NoCodecCodec"), failure.getMessage());
    }

    /** Has its own copy of the record, and four bytes where its codec should be. */
    private static final class DamagedCodecs extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(NoCodec.class.getName())) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            } else if (name.endsWith("NoCodecCodec")) {
                return defineClass(name, new byte[4], 0, 4);
            }
            return super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
            try (InputStream in = GeneratedCodecsTest.class.getResourceAsStream(file)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}

final class GeneratedCodecsTest_GoodCodec {
    static final Codec<GeneratedCodecsTest.Good> INSTANCE = new ReadingCodec<>(source -> null);

    private GeneratedCodecsTest_GoodCodec() {}
}

final class GeneratedCodecsTest_HiddenCodec {
    @SuppressWarnings("unused") // Found by its name.
    private static final Codec<GeneratedCodecsTest.Hidden> INSTANCE = new ReadingCodec<>(source -> null);

    private GeneratedCodecsTest_HiddenCodec() {}
}

final class GeneratedCodecsTest_NoConstantCodec {
    private GeneratedCodecsTest_NoConstantCodec() {}
}

final class GeneratedCodecsTest_OfAnotherKindCodec {
    static final String INSTANCE = "text";

    private GeneratedCodecsTest_OfAnotherKindCodec() {}
}

final class GeneratedCodecsTest_NullCodec {
    static final Codec<?> INSTANCE = null;

    private GeneratedCodecsTest_NullCodec() {}
}

final class GeneratedCodecsTest_NotStaticCodec {
    final Codec<?> INSTANCE = new ReadingCodec<>(source -> null);
}

final class GeneratedCodecsTest_FailingCodec {
    static final Codec<?> INSTANCE = fail();

    private GeneratedCodecsTest_FailingCodec() {}

    private static Codec<?> fail() {
        throw new IllegalStateException("cannot be made");
    }
}

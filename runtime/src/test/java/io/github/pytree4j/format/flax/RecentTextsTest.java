package io.github.pytree4j.format.flax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentTextsTest {
    private final RecentTexts texts = new RecentTexts(1 << 20);

    private String read(String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return texts.ascii(bytes, 1, bytes.length - 2);
    }

    @Test
    void aTextIsWhatItsBytesSpellHoweverManyShareItsPlace() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(4); left > 0; left--) {
                text.append((char) random.nextInt(128));
            }
            assertEquals(text.toString(), read(text.toString()));
        }
    }

    @Test
    void aTextThatComesAgainIsTheSameObject() {
        String kernel = read("kernel");
        read("bias");
        assertSame(kernel, read("kernel"));
        assertSame("", read(""));
    }

    @Test
    void whatIsNotAsciiIsForOthersToRead() {
        assertNull(read("é"));
        assertNull(read("ascii and 漢"));
    }

    /** Bytes are read eight at a time, some of them twice, and at the end of an array one by one. */
    @Test
    void aTextOfAnyLengthIsReadAnywhereInAnArray() {
        for (int length = 0; length <= RecentTexts.LONGEST; length++) {
            String text = "abcdefghijklmnopqrstuvwxyz012345".substring(0, length);
            for (int before = 0; before < 3; before++) {
                for (int after = 0; after < 10; after++) {
                    byte[] bytes = ("x".repeat(before) + text + "y".repeat(after)).getBytes(StandardCharsets.UTF_8);
                    assertEquals(text, texts.ascii(bytes, before, length));
                    for (int i = before; i < before + length; i++) {
                        byte ascii = bytes[i];
                        bytes[i] = (byte) 0xc3;
                        assertNull(texts.ascii(bytes, before, length));
                        bytes[i] = ascii;
                    }
                }
            }
        }
    }
}

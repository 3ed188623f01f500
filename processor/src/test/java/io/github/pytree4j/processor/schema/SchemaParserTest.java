package io.github.pytree4j.processor.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the writer writes is read back; anything else is refused in words, however it is damaged. */
class SchemaParserTest {
    private static final Schema SCHEMA = schema("the \"key\"");
    private static final String TEXT = SchemaWriter.write(SCHEMA);

    private static Schema schema(String key) {
        return new Schema(
                "a.B$C",
                Integer.MAX_VALUE,
                List.of(
                        new SchemaField.Stored("x", key, "List<enum a.E>", true),
                        new SchemaField.Stored("y", "y", "sealed a.S", false),
                        new SchemaField.Static("z")),
                new TreeMap<>(Map.of("a.E", List.of("ONE", "TWO"), "a.None", List.of())),
                new TreeMap<>(Map.of("a.S", List.of("a.R"))),
                new TreeMap<>(Map.of("a.R", 3)));
    }

    @Test
    void readsWhatWasWritten() throws SchemaSyntaxException {
        assertEquals(SCHEMA, SchemaParser.parse(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u001f\u007f\u0085",
                "\n\r\t\\/\"",
                "\ud800",
                "\udc00\ud800",
                "\ud83d\ude00",
                "\u2028\u202e",
                "\u00fc \u91cd"
            })
    void everyKeyComesBackAndIsOnOneLineOfUtf8(String key) throws SchemaSyntaxException {
        String text = SchemaWriter.write(schema(key));
        assertEquals(schema(key), SchemaParser.parse(text));
        assertEquals(TEXT.lines().count(), text.lines().count());
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text), text);
    }

    @Test
    void keepsWhatPeopleCanReadAndEscapesTheRest() {
        assertEquals("\"\u00fc\u91cd\ud83d\ude00\"", JsonStrings.quote("\u00fc\u91cd\ud83d\ude00"));
        assertEquals("\"\\ud800\\u202e\\u0000\\n\"", JsonStrings.quote("\ud800\u202e\u0000\n"));
    }

    @Test
    void noPrefixAndNoOtherCharacterPasses() {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < TEXT.length(); i++) {
            String before = TEXT.substring(0, i);
            String after = TEXT.substring(i + 1);
            for (String wrong : List.of(before, before + after, before + '{' + after, before + "\ud800" + after)) {
                if (!wrong.equals(TEXT) && !isRefused(wrong)) {
                    passed.add(wrong);
                }
            }
        }
        // What is changed within a name is a schema, though another one; and the last line may lack its end.
        passed.removeIf(text -> SchemaWriter.write(parsed(text)).equals(text) || text.equals(TEXT.stripTrailing()));
        assertEquals(List.of(), passed);
    }

    @Test
    void depthAndSizeDoNoHarm() {
        for (String nested : List.of("[", "{", "{\"fields\": [", "\"", "1")) {
            assertTrue(isRefused(nested.repeat(1_000_000)));
            assertTrue(isRefused(TEXT.replace("\"fields\": [", "\"fields\": " + nested.repeat(1_000_000))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"format\": 1`, `\"format\": 2`, `its format is 2, and the annotation processor of this version knows 1`",
                "`2147483647`, `2147483648`, `line 4: expected an integer from 0 to 2147483647, found \"2\"`",
                "`2147483647`, `-1`, `line 4: expected an integer from 0 to 2147483647, found \"-\"`",
                "`\"record\"`, `\"recrod\"`, `line 3: expected \"record\", found \"\\\"\"`",
                "`\"key\": \"y\"`, `\"static\": \"y\"`, `line 7: expected true, found \"\\\"\"`",
                "`\"static\"`, `\"other\"`, `line 8: expected the value of \"key\" or \"static\", found \" \"`",
                "`\"enums\"`, `\"enum\"`, `line 10: expected the value of \"enums\", \"sealed\" or \"records\", found \" \"`",
                "`\"name\": \"z\"`, `\"name\": \"x\"`, `the name or the key of field 'x' is there twice`",
                "`\"ONE\", \"TWO\"`, `\"ONE\",\"TWO\"`, `line 11 is spelled in another way`",
            })
    void saysWhereAndWhatIsExpected(String right, String wrong, String problem) {
        SchemaSyntaxException e =
                assertThrows(SchemaSyntaxException.class, () -> SchemaParser.parse(TEXT.replace(right, wrong)));
        assertEquals(problem, e.problem());
    }

    private static boolean isRefused(String text) {
        try {
            SchemaParser.parse(text);
            return false;
        } catch (SchemaSyntaxException e) {
            return true;
        }
    }

    private static Schema parsed(String text) {
        try {
            return SchemaParser.parse(text);
        } catch (SchemaSyntaxException e) {
            throw new AssertionError(e);
        }
    }
}

package io.github.pytree4j.tests.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.pytree4j.tests.documentation.Program.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in the right column of the README's table "From the Flax guide to here" compiles. */
class FlaxTableTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What the names in the table stand for. */
    private static final String BEFORE = """
            import io.github.pytree4j.*;
            import io.github.pytree4j.annotations.*;
            import io.github.pytree4j.array.*;
            import io.github.pytree4j.checkpoint.*;
            import io.github.pytree4j.codec.*;
            import io.github.pytree4j.multihost.*;
            import io.github.pytree4j.multihost.group.*;
            import io.github.pytree4j.multihost.zookeeper.*;
            import io.github.pytree4j.state.*;
            import java.nio.file.Path;
            import java.util.*;
            import java.util.function.*;
            abstract class Table {
                Path dir, file;
                String prefix;
                int keep, processes, index;
                ProcessGroup group;
                double n;
                long step;
                CheckpointManager checkpoints;
                Map<String, Object> state, other, target, initial;
                StateDict raw, params;
                byte[] bytes;
                CodecRegistry codecs;
                UnaryOperator<StateValue> f;
                BinaryOperator<StateValue> combine;
                BiFunction<StatePath, StateValue, StateValue> withPath;
                TreeDef<Map<String, Object>> structure;
                List<StateValue> leaves;
                static final class Type {}
                Codec<Type> codec;
            """;

    @TempDir
    Path directory;

    @Test
    void everyRowCompiles() throws IOException {
        List<String> rows = Files.readString(Path.of("..", "README.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| Flax | pytree4j |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertTrue(rows.size() > 20, "the table has only " + rows.size() + " rows");

        List<String> withoutCode = new ArrayList<>();
        StringBuilder source = new StringBuilder(BEFORE);
        for (String row : rows) {
            String right = row.substring(row.lastIndexOf('|', row.length() - 2) + 1, row.length() - 1);
            Matcher code = CODE.matcher(right);
            int found = 0;
            while (code.find()) {
                found++;
                source.append(member(code.group(1), source.length()));
            }
            if (found == 0 && !right.strip().equals("not yet")) {
                withoutCode.add(row);
            }
        }
        source.append("}\n");

        assertEquals(List.of(), withoutCode);
        List<String> errors = Program.compile(
                        List.of(new Source("Table.java", source.toString(), 1)), directory, Path.of("no schemas"))
                .stream()
                .map(Program.CompileError::onPage)
                .toList();
        assertEquals("", String.join("\n", errors));
    }

    /** A member of a class that uses the code: an annotation, a call or a value. */
    private static String member(String code, int number) {
        if (code.startsWith("@PyTreeField")) {
            return "@PyTreeDataclass record R" + number + "(" + code + " Object o) {}\n";
        } else if (code.startsWith("@")) {
            return code + " record R" + number + "() {}\n";
        } else if (code.endsWith(")")) {
            return "void m" + number + "() { " + code + "; }\n";
        }
        return "Object o" + number + " = " + code + ";\n";
    }
}

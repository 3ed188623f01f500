package io.github.pytree4j.multihost;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a process saves, in words: the same in all processes.
 *
 * @param lines for each thing its name, and what it is
 */
record SaveContents(List<Line> lines) {
    private static final int SHOWN = 3;
    private static final String SEPARATOR = "\t";

    /** The name of a thing and what it is. */
    record Line(String name, String what) {}

    SaveContents {
        lines = List.copyOf(lines);
    }

    String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text(lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(plain(line.name()))
                    .append(SEPARATOR)
                    .append(plain(line.what()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String plain(String text) {
        return text.replace('\n', ' ').replace('\t', ' ');
    }

    /** As few bytes; of so many lines that they would be too many, the first. */
    byte[] toBytes(int max) {
        for (int count = lines.size(); ; count /= 2) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
                out.write(text(lines.subList(0, count)).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (bytes.size() <= max) {
                return bytes.toByteArray();
            }
        }
    }

    static SaveContents of(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            List<Line> lines = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int end = line.indexOf(SEPARATOR);
                lines.add(new Line(line.substring(0, end), line.substring(end + 1)));
            });
            return new SaveContents(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("not what processes of this version tell each other", e);
        }
    }

    /** How the other differs from this one, in words. */
    String differenceTo(SaveContents other) {
        Map<String, String> theirs = new LinkedHashMap<>();
        other.lines.forEach(line -> theirs.put(line.name(), line.what()));
        List<String> differences = new ArrayList<>();
        for (Line line : lines) {
            String what = theirs.remove(line.name());
            if (what == null) {
                differences.add("it lacks " + line.name() + " (" + line.what() + ")");
            } else if (!what.equals(line.what())) {
                differences.add(line.name() + " is " + what + " instead of " + line.what());
            }
        }
        theirs.forEach((name, what) -> differences.add("it also has " + name + " (" + what + ")"));
        if (differences.isEmpty()) {
            return "they stand in another order, or far behind in the tree";
        }
        String more = differences.size() > SHOWN ? "; and " + (differences.size() - SHOWN) + " more differences" : "";
        return String.join("; ", differences.subList(0, Math.min(SHOWN, differences.size()))) + more;
    }
}

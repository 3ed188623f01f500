package io.github.pytree4j.multihost;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What processes tell each other in a save.
 *
 * @param kind what it means
 * @param processes those that are spoken of
 * @param phase what failed
 * @param text a digest, a folder, or what went wrong
 */
record Word(Kind kind, List<Integer> processes, String phase, String text) {
    private static final int MAX_TEXT = 8_000;

    enum Kind {
        /** A process saves that: {@code text} is a digest of it, or empty. */
        READY,
        /** All save the same, and write their shards into the folder {@code text}. */
        WRITE,
        /** The checkpoint is in its place. */
        PUBLISHED,
        /** A process saves something else than process 0. */
        DIFFERS,
        /** A process could not go on. */
        FAILED
    }

    Word {
        processes = List.copyOf(processes);
    }

    static Word ready(String digest) {
        return new Word(Kind.READY, List.of(), "", digest);
    }

    static Word write(String folder) {
        return new Word(Kind.WRITE, List.of(), "", folder);
    }

    static Word published() {
        return new Word(Kind.PUBLISHED, List.of(), "", "");
    }

    static Word differs(int process) {
        return new Word(Kind.DIFFERS, List.of(process), "", "");
    }

    static Word failed(List<Integer> processes, String phase, String problem) {
        return new Word(Kind.FAILED, processes, phase, problem);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(kind.name());
            out.writeInt(processes.size());
            for (int process : processes) {
                out.writeInt(process);
            }
            out.writeUTF(phase);
            out.writeUTF(text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "...");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Word of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Kind kind = Kind.valueOf(in.readUTF());
            List<Integer> processes = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                processes.add(in.readInt());
            }
            return new Word(kind, processes, in.readUTF(), in.readUTF());
        } catch (IOException e) {
            throw new UncheckedIOException("not what processes of this version tell each other", e);
        }
    }
}

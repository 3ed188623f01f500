package io.github.pytree4j.multihost.group;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a group has broken, in a form that can be sent to all.
 *
 * @param processes who is to blame
 * @param phase what was being done
 * @param problem a sentence that names the processes, for people
 */
public record Farewell(List<Integer> processes, String phase, String problem) {
    private static final int MAX_LENGTH = 8_000;
    private static final int MAX_NAMED = 16;

    public Farewell {
        processes = List.copyOf(processes);
        phase = shortened(phase);
        problem = shortened(problem);
    }

    /** One process says that it cannot go on. */
    public static Farewell failed(int process, String phase, String problem) {
        return new Farewell(
                List.of(process), phase, "process " + process + " failed at '" + phase + "': " + shortened(problem));
    }

    /** One process has closed its group. */
    public static Farewell left(int process, String phase) {
        return new Farewell(List.of(process), phase, "process " + process + " has left the group");
    }

    /** Some are no longer there. */
    public static Farewell lost(List<Integer> processes, String phase) {
        return new Farewell(processes, phase, named(processes) + " died or lost the connection");
    }

    /** Some did not come in time. */
    public static Farewell missing(List<Integer> processes, String phase, Duration timeout) {
        return new Farewell(processes, phase, named(processes) + " did not come within " + inWords(timeout));
    }

    /** What is thrown in a process that was about to do something. */
    public ProcessGroupException exception(String what) {
        return new ProcessGroupException(
                what + ": " + problem + ". The group is broken; make a new one in all processes.",
                processes,
                phase,
                null);
    }

    /** As bytes: what {@link #fromBytes} reads. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(processes.size());
            for (int process : processes) {
                out.writeInt(process);
            }
            out.writeUTF(phase);
            out.writeUTF(problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * What {@link #toBytes} has written.
     *
     * @throws IllegalArgumentException if the bytes are something else
     */
    public static Farewell fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            if (count < 0 || count > bytes.length / Integer.BYTES) {
                throw new IllegalArgumentException("not a farewell of this library");
            }
            List<Integer> processes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                processes.add(in.readInt());
            }
            return new Farewell(processes, in.readUTF(), in.readUTF());
        } catch (IOException e) {
            throw new IllegalArgumentException("not a farewell of this library", e);
        }
    }

    private static String named(List<Integer> processes) {
        String listed = processes.stream().limit(MAX_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String more = processes.size() > MAX_NAMED ? " and " + (processes.size() - MAX_NAMED) + " more" : "";
        return (processes.size() == 1 ? "process " : "processes ") + listed + more;
    }

    private static String inWords(Duration timeout) {
        double seconds = timeout.toMillis() / 1e3;
        return (seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds)) + " s";
    }

    private static String shortened(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }
}

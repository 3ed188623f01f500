package io.github.pytree4j.multihost.processes;

import io.github.pytree4j.multihost.group.ProcessGroup;
import io.github.pytree4j.multihost.group.ProcessGroupException;
import io.github.pytree4j.multihost.zookeeper.ZooKeeperOptions;
import io.github.pytree4j.multihost.zookeeper.ZooKeeperProcessGroup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

/** A process of a group that does what it reads, line by line, and says after each what came of it. */
final class Member {
    private Member() {}

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[1]);
        int index = Integer.parseInt(args[2]);
        ZooKeeperOptions options = ZooKeeperOptions.DEFAULTS
                .withJoinTimeout(Duration.ofSeconds(20))
                .withSessionTimeout(Duration.ofMillis(Long.parseLong(args[3])));
        ProcessGroup group;
        try {
            group = ZooKeeperProcessGroup.join(args[0], count, index, options);
        } catch (ProcessGroupException e) {
            System.out.println("refused " + e.getMessage());
            return;
        }
        System.out.println("joined " + ZooKeeperProcessGroup.class.getModule().isNamed());
        try (group;
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                try {
                    System.out.println("done " + done(group, line.split(" ", -1)));
                } catch (ProcessGroupException e) {
                    System.out.println("problem " + e.processes() + " " + e.phase() + ": " + e.getMessage());
                }
            }
        }
    }

    private static String done(ProcessGroup group, String[] words) {
        Duration timeout = Duration.ofSeconds(30);
        return switch (words[0]) {
            case "barrier" -> {
                group.barrier(words[1], words.length > 2 ? Duration.ofMillis(Long.parseLong(words[2])) : timeout);
                yield "";
            }
            case "broadcast" -> text(group.broadcast(words[1], Integer.parseInt(words[2]), bytes(words[3]), timeout));
            case "gather" ->
                group.gather(words[1], Integer.parseInt(words[2]), bytes(words[3]), timeout).stream()
                        .map(Member::text)
                        .collect(Collectors.joining(","));
            case "fail" -> {
                group.fail(words[1], words[2]);
                yield "";
            }
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

package io.github.pytree4j.multihost.zookeeper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where in ZooKeeper a run of a job has its things.
 *
 * @param job as a part of a path
 * @param id of the run
 */
record RunPaths(String job, String id) {
    private static final int MAX_JOB_LENGTH = 200;

    /**
     * The part of a path that stands for the name of a job, whatever characters that has.
     *
     * @throws IllegalArgumentException if it is empty or too long
     */
    static String job(String name) {
        if (name.isEmpty() || name.length() > MAX_JOB_LENGTH) {
            throw new IllegalArgumentException(
                    "the name of a job has from 1 to " + MAX_JOB_LENGTH + " characters, not " + name.length());
        }
        // A part that is . or .. is refused by ZooKeeper.
        return "/pytree4j/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace(".", "%2E");
    }

    /** Says which run there is, as long as process 0 lives. */
    static String current(String job) {
        return job + "/run";
    }

    /** All runs of a job. */
    static String runs(String job) {
        return job + "/runs";
    }

    String root() {
        return runs(job) + "/" + id;
    }

    String members() {
        return root() + "/members";
    }

    String member(int index) {
        return members() + "/" + index;
    }

    String round(long number) {
        return root() + "/rounds/" + number;
    }
}

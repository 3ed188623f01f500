package io.github.pytree4j.samples.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Addresses that no other machine can reach. */
public final class Loopback {
    /** The one where all samples listen. */
    public static final String HOST = "127.0.0.1";

    private Loopback() {}

    /** A port of {@link #HOST} where nobody listens just now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

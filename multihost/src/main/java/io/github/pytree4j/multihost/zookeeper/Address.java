package io.github.pytree4j.multihost.zookeeper;

import java.net.InetSocketAddress;

/** An address as JAX takes it for its coordinator: {@code host:port}. */
final class Address {
    private static final int HIGHEST_PORT = 65_535;

    private Address() {}

    /**
     * The host, which is not looked up, and the port.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static InetSocketAddress parse(String address) {
        int colon = address.lastIndexOf(':');
        String host = colon < 0 ? "" : address.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (host.isEmpty() || (!bracketed && host.indexOf(':') >= 0) || !isPort(address.substring(colon + 1))) {
            throw new IllegalArgumentException("expected an address such as localhost:8889, found '" + address + "'");
        }
        String name = bracketed ? host.substring(1, host.length() - 1) : host;
        return InetSocketAddress.createUnresolved(name, Integer.parseInt(address.substring(colon + 1)));
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= HIGHEST_PORT;
    }
}

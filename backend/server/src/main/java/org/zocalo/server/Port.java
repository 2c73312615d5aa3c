package org.zocalo.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The HTTP port, tried before the server is started: GlassFish itself would start and only log that it has none. */
final class Port {
    private Port() {}

    static int free(String host, int wanted) throws LaunchFailure {
        try (var probe = new ServerSocket(wanted, 1, InetAddress.getByName(host))) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new LaunchFailure(
                    "Cannot listen on port " + wanted + " of " + host + " (" + e.getMessage()
                            + "): choose another with --port=… or stop what uses it.",
                    e);
        }
    }
}

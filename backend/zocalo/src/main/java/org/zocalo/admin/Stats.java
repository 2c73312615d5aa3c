package org.zocalo.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.zocalo.Zocalo;

/** How this server is, in figures. */
final class Stats {
    private static final double MILLISECONDS = 1000;

    private final Zocalo io;
    private final Traffic traffic;
    private final String hostname = hostname();
    private final long pid = ProcessHandle.current().pid();
    private final String serverId;

    Stats(Zocalo io, Traffic traffic, Optional<String> serverId) {
        this.io = io;
        this.traffic = traffic;
        this.serverId = serverId.orElse(hostname + "#" + pid);
    }

    String serverId() {
        return serverId;
    }

    /** What has been counted since the last time is in it, and forgotten. */
    JsonObject now() {
        var namespaces = Json.createArrayBuilder();
        io.namespaces()
                .forEach(namespace -> namespaces.add(Json.createObjectBuilder()
                        .add("name", namespace.name())
                        .add("socketsCount", namespace.sockets().size())));
        return Json.createObjectBuilder()
                .add("serverId", serverId)
                .add("hostname", hostname)
                .add("pid", pid)
                .add("uptime", ManagementFactory.getRuntimeMXBean().getUptime() / MILLISECONDS)
                .add("clientsCount", io.clientsCount())
                .add("pollingClientsCount", traffic.pollingClientsCount())
                .add("aggregatedEvents", traffic.take())
                .add("namespaces", namespaces)
                .build();
    }

    private static String hostname() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return Optional.ofNullable(System.getenv("HOSTNAME")).orElse("localhost");
        }
    }
}

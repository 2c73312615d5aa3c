package org.zocalo.admin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.zocalo.Handshake;
import org.zocalo.Namespace;
import org.zocalo.RemoteSocket;
import org.zocalo.Socket;
import org.zocalo.Zocalo;

/** Sockets as the UI wants them. */
final class Snapshot {
    /** Where a socket's data says what its own server alone knows; it goes to the other servers with the data. */
    static final String ADMIN = "_admin";

    private static final int SHOWN_OF_ID = 12;

    private Snapshot() {}

    /** Keeps with a socket what other servers cannot know. */
    static void mark(Socket socket) {
        socket.data().put(ADMIN, Map.of("clientId", clientId(socket.clientId()), "transport", socket.transport()));
    }

    /** The part of a client's id that may be seen. */
    private static String clientId(String secret) {
        return secret.substring(0, Math.min(SHOWN_OF_ID, secret.length()));
    }

    /** All sockets of all namespaces, of all servers. */
    static CompletionStage<JsonArray> all(Zocalo io) {
        CompletionStage<Void> done = CompletableFuture.completedStage(null);
        var array = Json.createArrayBuilder();
        for (var namespace : io.namespaces()) {
            done = done.thenCombine(fetch(namespace), (nothing, sockets) -> {
                sockets.forEach(socket -> array.add(of(socket, namespace.name(), socket.rooms())));
                return null;
            });
        }
        return done.thenApply(nothing -> array.build());
    }

    /** If the cluster does not answer, then at least those of this server. */
    private static CompletionStage<? extends Collection<? extends RemoteSocket>> fetch(Namespace namespace) {
        return namespace
                .fetchSockets()
                .<Collection<? extends RemoteSocket>>thenApply(sockets -> sockets)
                .exceptionally(failure -> namespace.sockets());
    }

    /** One socket. */
    static JsonObject of(RemoteSocket socket, String namespace, Collection<String> rooms) {
        var known = socket.data().get(ADMIN) instanceof Map<?, ?> map ? map : Map.of();
        var local = socket instanceof Socket here ? here : null;
        return Json.createObjectBuilder()
                .add("id", socket.id())
                .add("clientId", local != null ? clientId(local.clientId()) : String.valueOf(known.get("clientId")))
                .add("transport", local != null ? local.transport() : String.valueOf(known.get("transport")))
                .add("nsp", namespace)
                .add("data", data(socket))
                .add("handshake", handshake(socket.handshake()))
                .add("rooms", Json.createArrayBuilder(rooms))
                .build();
    }

    /** What the application keeps with a socket. */
    static JsonValue data(RemoteSocket socket) {
        var data = new HashMap<>(socket.data());
        data.remove(ADMIN);
        return Shown.of(data);
    }

    /** Without what the client gave to be let in. */
    private static JsonObjectBuilder handshake(Handshake handshake) {
        var headers = Json.createObjectBuilder();
        handshake.headers().forEach((name, values) -> {
            var value = String.join(", ", values);
            headers.add(name, name.equals("referer") ? Masks.url(value) : Masks.text(name, value));
        });
        var query = Json.createObjectBuilder();
        handshake.query().forEach((name, value) -> query.add(name, Masks.text(name, value)));
        return Json.createObjectBuilder()
                .add("address", address(handshake))
                .add("headers", headers)
                .add("query", query)
                .add("issued", handshake.time().toEpochMilli())
                .add("secure", handshake.secure())
                .add("time", Voice.text(handshake.time()))
                .add("url", Masks.url(handshake.url()))
                .add("xdomain", handshake.xdomain());
    }

    /** What a proxy says of the client comes first: here it is only shown. */
    private static String address(Handshake handshake) {
        return handshake
                .header("cf-connecting-ip")
                .or(() -> handshake.header("x-forwarded-for"))
                .orElse(handshake.address());
    }
}

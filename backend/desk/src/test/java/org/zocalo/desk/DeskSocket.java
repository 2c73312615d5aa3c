package org.zocalo.desk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.zocalo.test.ConnectError;
import org.zocalo.test.ConnectOptions;
import org.zocalo.test.ZocaloTestClient;

/** A client of the socket doors, whose events have one JSON object each. JSON may have single quotes. */
record DeskSocket(ZocaloTestClient client) implements AutoCloseable {

    /** What was heard: an event and its payload. */
    record Heard(String event, JsonObject payload) {}

    /** Connects, with what the desk gives for the token of a login, or with an empty one. */
    static DeskSocket connect(DeskServer desk, String namespace, String token) {
        return new DeskSocket(at(desk, token).connect(namespace));
    }

    /** Connects in a language. */
    static DeskSocket connect(DeskServer desk, String namespace, String token, String languages) {
        return new DeskSocket(
                at(desk, token).header("Accept-Language", languages).connect(namespace));
    }

    /** Tries the same and is refused. */
    static ConnectError expectConnectError(DeskServer desk, String namespace, String token) {
        return at(desk, token).expectConnectError(namespace);
    }

    private static ConnectOptions at(DeskServer desk, String token) {
        return ZocaloTestClient.at(desk.address().resolve("socket.io")).auth(Map.of("token", shown(desk, token)));
    }

    /** What a socket shows for a login; the same token where the desk does not know it. */
    private static String shown(DeskServer desk, String token) {
        return token.isEmpty() ? token : Api.withToken(desk, token).socketToken();
    }

    /** What it answers to an event. */
    JsonObject ask(String event, String json) {
        return client.expectAck(event, value(json)).get(0, JsonObject.class);
    }

    CompletableFuture<JsonObject> asked(String event, String json) {
        return client.emitWithAck(event, value(json)).thenApply(reply -> reply.get(0, JsonObject.class));
    }

    /** The next event. */
    Heard hear() {
        var next = client.expectEvent();
        return new Heard(next.event(), next.get(0, JsonObject.class));
    }

    /** The payload of the next event of this name; others are passed over. */
    JsonObject hear(String event) {
        return hear(event, payload -> true);
    }

    /** The payload of the next event of this name that is meant. */
    JsonObject hear(String event, Predicate<JsonObject> meant) {
        for (int i = 0; i < 1000; i++) {
            var heard = hear();
            if (heard.event().equals(event) && meant.test(heard.payload())) {
                return heard.payload();
            }
        }
        throw new AssertionError("The event " + event + " has not come");
    }

    private static JsonValue value(String json) {
        try (var reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            return reader.readValue();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

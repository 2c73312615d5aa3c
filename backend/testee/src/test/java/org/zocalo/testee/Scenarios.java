package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** What the scenarios of Socket.IO have in common, whatever they run over. */
interface Scenarios {

    EngineClient.Kind kind();

    /** A client that is in no namespace yet. */
    default EngineClient open() {
        return kind().open(Engine.socketIo());
    }

    /** A client that is in one. */
    default EngineClient openIn(String namespace) {
        var client = open();
        enter(client, namespace);
        return client;
    }

    /** Enters a namespace; the socket's id. */
    default String enter(EngineClient client, String namespace) {
        client.send("40" + prefix(namespace));
        return entered(client, namespace);
    }

    /** Reads the answer to a CONNECT; the socket's id. */
    static String entered(EngineClient client, String namespace) {
        var answer = client.next();
        assertThat(answer).startsWith("40" + prefix(namespace) + "{");
        return Engine.sid(answer);
    }

    static String prefix(String namespace) {
        return namespace.equals("/") ? "" : namespace + ",";
    }

    /** That both sides still understand each other in the main namespace. */
    default void assertUsable(EngineClient client) {
        client.send("42777[\"echo\",\"still there\"]");
        client.expect("43777[\"still there\"]");
    }

    /** Joins a room of {@code /rooms}. */
    default void join(EngineClient client, String room) {
        client.send("42/rooms,1[\"join\",\"" + room + "\"]");
        client.expect("43/rooms,1[]");
    }

    /** The reason why a socket has left, as somebody in the room {@code watchers} hears it. */
    static String reason(EngineClient watcher, String id) {
        var start = "42/rooms,[\"left\",\"" + id + "\",\"";
        var packet = watcher.next();
        while (!packet.startsWith(start)) {
            packet = watcher.next(); // somebody of another test
        }
        return packet.substring(start.length(), packet.length() - 2);
    }

    static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    static JsonArray array(String json) {
        return Json.createReader(new StringReader(json)).readArray();
    }
}

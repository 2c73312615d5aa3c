package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Socket.IO as the clients of version 2 speak it. */
class OldSocketIoIT {
    private final OldEngine engine = OldEngine.socketIo();

    /** A client, and the id that it takes for its connection. */
    private record Client(Pipe pipe, String id) {
        Client say(String packet) {
            pipe.text(packet);
            return this;
        }

        Client expect(String packet) {
            assertThat(pipe.next()).isEqualTo(packet);
            return this;
        }
    }

    private Client open(String more) {
        var pipe = engine.webSocket(more);
        return new Client(pipe, Engine.sid(pipe.next()));
    }

    private Client open() {
        return open("").expect("40");
    }

    @Test
    void the_main_namespace_is_entered_unasked() {
        var client = open();

        client.say("421[\"getId\"]").expect("431[\"" + client.id() + "\"]");
        client.pipe().close();
    }

    @Test
    void over_polling_too() {
        var sid = engine.open();

        assertThat(engine.poll(sid).text()).isEqualTo("2:40");
        engine.post(sid, "15:420[\"echo\",\"ñ\"]").assertTaken();
        assertThat(engine.poll(sid).text()).isEqualTo("8:430[\"ñ\"]");
    }

    @Test
    void another_namespace_is_entered_without_a_payload_and_has_an_id_of_both() {
        var client = open().say("40/foo,").expect("40/foo,");

        client.say("42/foo,1[\"getId\"]").expect("43/foo,1[\"/foo#" + client.id() + "\"]");
        client.say("40/valid").expect("40/valid,");
        client.pipe().close();
    }

    @Test
    void a_query_behind_a_namespace_is_the_auth() {
        var client = open().say("40/abc?token=a%20%C3%B1+b&flag&x=1&x=2,").expect("40/abc,");

        assertThat(client.pipe().next())
                .startsWith("42/abc,[\"handshake\",{")
                .contains("\"auth\":{\"token\":\"a ñ b\",\"flag\":\"\",\"x\":\"2\"}")
                .contains("\"EIO\":\"3\"");
        client.pipe().close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/nowhere | \"Invalid namespace\"",
                "/nowhere?a=b | \"Invalid namespace\"",
                "/no | \"Auth failed (custom namespace)\""
            })
    void an_error_is_the_bare_message(String namespace, String error) {
        var client = open().say("40" + namespace + ",");

        client.expect("44" + namespace.split("\\?")[0] + "," + error);
        client.say("421[\"echo\",1]").expect("431[1]");
        client.pipe().close();
    }

    @Test
    void an_error_with_data_is_the_data() {
        var client = open().say("40/closed,");

        var error = client.pipe().next();
        assertThat(error).startsWith("44/closed,");
        assertThat(Scenarios.object(error.substring("44/closed,".length())))
                .isEqualTo(Scenarios.object("{\"opens\":9,\"days\":[\"mon\",\"tue\"]}"));
        client.pipe().close();
    }

    @Test
    void the_gates_decide_about_the_main_namespace() {
        var client = open("&fail=1").expect("44\"Auth failed (main namespace)\"");

        client.say("40/foo,").expect("40/foo,");
        client.pipe().close();
    }

    @Test
    void a_namespace_may_be_left_and_entered_again_under_the_same_id() {
        var client = open();
        for (int i = 0; i < 20; i++) {
            client.say("40/rooms,").expect("40/rooms,");
            client.say("42/rooms,1[\"join\",\"old and gone\"]").expect("43/rooms,1[]");
            client.say("42/rooms,[\"announce\",\"/rooms#" + client.id() + "\"," + i + "]");
            client.expect("42/rooms,[\"said\"," + i + "]");
            if (i % 2 == 0) {
                client.say("41/rooms,");
            } else {
                client.say("42/rooms,[\"put-out\",false]").expect("41/rooms,");
            }
        }
        client.pipe().close();
    }

    @Test
    void an_event_for_a_namespace_that_was_not_entered_ends_the_connection() {
        var client = open().say("42/foo,[\"getId\"]");

        client.pipe().awaitClose();
    }

    @Test
    void binary_goes_both_ways() {
        var client = open().say("451-1[\"echo\",{\"_placeholder\":true,\"num\":0}]");
        client.pipe().binary(OldPollingIT.bytes(4, 1, 2));

        client.expect("461-1[{\"_placeholder\":true,\"num\":0}]");
        client.expect(EngineClient.binary(OldPollingIT.bytes(4, 1, 2)));
        client.pipe().close();
    }

    @Test
    void old_and_new_clients_hear_the_same_broadcast() {
        var old = open().say("40/rooms,").expect("40/rooms,");
        old.say("42/rooms,1[\"join\",\"both ages\"]").expect("43/rooms,1[]");
        try (var current = EngineClient.Kind.WEBSOCKET.open(engine.engine())) {
            current.send("40/rooms,");
            assertThat(current.next()).startsWith("40/rooms,{\"sid\":\"");
            current.send("42/rooms,1[\"join\",\"both ages\"]");
            current.expect("43/rooms,1[]");

            current.send(
                    "451-/rooms,[\"announce\",\"both ages\",{\"_placeholder\":true,\"num\":0}]",
                    EngineClient.binary(OldPollingIT.bytes(9, 8)));

            var event = "451-/rooms,[\"said\",{\"_placeholder\":true,\"num\":0}]";
            current.expect(event, EngineClient.binary(OldPollingIT.bytes(9, 8)));
            old.expect(event).expect(EngineClient.binary(OldPollingIT.bytes(4, 9, 8)));
        }
        old.pipe().close();
    }
}

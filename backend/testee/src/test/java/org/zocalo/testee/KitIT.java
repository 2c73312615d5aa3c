package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zocalo.test.ConnectOptions;
import org.zocalo.test.Disconnect;
import org.zocalo.test.Received;
import org.zocalo.test.Transport;
import org.zocalo.test.ZocaloTestClient;

/** The test kit against a real server, over all transports. */
class KitIT {
    private static final byte[] BYTES = {0, 1, -1, 30};

    public record Hours(int opens, List<String> days) {}

    public record Photo(String title, byte[] image) {}

    private static ConnectOptions server(Transport transport) {
        return in("client").transport(transport);
    }

    private static ConnectOptions in(String mode) {
        return ZocaloTestClient.at(Testee.in(mode).address() + "/socket.io");
    }

    @ParameterizedTest
    @EnumSource
    void it_runs_over_the_transport_that_was_asked_for(Transport transport) {
        try (var client = server(transport).connect("/")) {
            assertThat(client.transport()).isEqualTo(transport == Transport.POLLING ? "polling" : "websocket");
            assertThat(client.namespace()).isEqualTo("/");
            assertThat(client.id()).isEqualTo(client.expectAck("getId").get(0, String.class));
            assertThat(client.connected()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void events_come_in_their_order_and_can_be_picked(Transport transport) {
        try (var client = server(transport).connect("/")) {
            client.emit("hi").emit("false").emit("hi");

            assertThat(client.expectEvent("false", Boolean.class)).isFalse();
            assertThat(client.expectEvent().event()).isEqualTo("hi");
            assertThat(client.expectEvent().event()).isEqualTo("hi");

            client.emit("getUtf8");
            assertThat(client.expectEvent("takeUtf8", String.class, text -> text.startsWith("Ä")))
                    .isEqualTo("Ä ä Ü ü ß");
            assertThat(client.expectEvent("takeUtf8", String.class)).isEqualTo("てすと");
        }
    }

    @ParameterizedTest
    @EnumSource
    void values_and_binary_at_any_depth_go_there_and_come_back(Transport transport) {
        try (var client = server(transport).connect("/")) {
            var echo = client.expectAck(
                    "echo", 1, "dos", null, 2.5, true, List.of(new Photo("sol", BYTES)), Map.of("deep", BYTES), BYTES);

            assertThat(echo.size()).isEqualTo(8);
            assertThat(echo.get(0, Integer.class)).isEqualTo(1);
            assertThat(echo.get(1, String.class)).isEqualTo("dos");
            assertThat(echo.get(2, Object.class)).isNull();
            assertThat(echo.get(3, Double.class)).isEqualTo(2.5);
            assertThat(echo.get(4, boolean.class)).isTrue();
            assertThat(echo.get(6, Map.class).get("deep")).isEqualTo(BYTES);
            assertThat(echo.get(7, byte[].class)).isEqualTo(BYTES);
            var photo = client.expectAck("echo", new Photo("luna", BYTES)).get(0, Photo.class);
            assertThat(photo.title()).isEqualTo("luna");
            assertThat(photo.image()).isEqualTo(BYTES);
            client.emit("doge");
            assertThat(client.expectEvent("doge", byte[].class)).asString().isEqualTo("asdfasdf");
            client.emit("jsonbuff", Map.of("hello", "lol", "message", BYTES, "goodbye", "gotcha"));
            client.expectEvent("jsonbuff-ack");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_too_large_for_one_request_goes_in_several(Transport transport) {
        try (var client = server(transport).connect("/")) {
            var large = "ñ".repeat(200_000);
            IntStream.range(0, 5).forEach(i -> client.emit("hi", large));

            assertThat(client.expectAck("echo", large).get(0, String.class)).isEqualTo(large);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_server_asks_and_is_answered(Transport transport) {
        try (var client = server(transport).connect("/")) {
            client.emit("ack");
            client.expectEvent("ack").answer(5, Map.of("test", true));
            client.expectEvent("got it");

            client.on("ack", question -> new Object[] {5, Map.of("test", true)});
            client.emit("ack");
            client.expectEvent("got it");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_call_in_a_room_is_answered_by_those_who_are_there(Transport transport) {
        try (var caller = server(transport).connect("/rooms");
                var first = server(transport).connect("/rooms");
                var second = server(Transport.POLLING).connect("/rooms")) {
            var room = "call " + caller.id();
            first.on("called", question -> question.get(0, String.class) + " 1").expectAck("join", room);
            second.on("called", question -> question.get(0, String.class) + " 2")
                    .expectAck("join", room);

            List<?> answers = caller.expectAck("call", room, "hola").get(0, List.class);

            assertThat(answers).hasSize(2).asString().contains("hola 1", "hola 2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_is_not_in_a_room_hears_nothing_of_it(Transport transport) {
        try (var speaker = server(transport).connect("/rooms");
                var inside = server(transport).connect("/rooms");
                var outside = server(transport).connect("/rooms")) {
            var room = "room " + speaker.id();
            inside.expectAck("join", room);

            outside.expectNoEvent(
                    "said", () -> speaker.emit("say", room, "hola").expectAck("join", "-"));
            assertThat(inside.expectEvent("said", String.class)).isEqualTo("hola");

            speaker.emit("say", room, "again").expectAck("join", "-");
            outside.expectNoEvent("said");
            assertThatThrownBy(() -> inside.expectNoEvent("said"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("expected no event \"said\" in /rooms, but it came");
            assertThatThrownBy(() -> inside.expectNoEvent(
                            "said", () -> speaker.emit("say", room, "third").expectAck("join", "-")))
                    .isInstanceOf(AssertionError.class);
            assertThat(inside.expectEvent("said", String.class)).isEqualTo("again");
            inside.expectNoEvent("said", () -> inside.expectEvent("said"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void several_namespaces_share_a_connection(Transport transport) {
        var main = server(transport).connect("/");
        try (var rooms = main.of("/rooms");
                var abc = main.of("/abc", Map.of("token", "secret"))) {
            assertThat(abc.expectEvent("handshake").json().toString()).contains("\"token\":\"secret\"");
            main.emit("hi");
            rooms.expectAck("join", "x");
            rooms.expectNoEvent("hi");
            main.expectEvent("hi");
            assertThatThrownBy(() -> main.of("/rooms")).hasMessageContaining("already");

            main.close();
            assertThat(main.connected()).isFalse();
            rooms.expectAck("join", "y");
            try (var back = rooms.of("/")) {
                back.expectAck("echo");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_tells_its_message_and_its_data(Transport transport) {
        var server = server(transport);
        var closed = server.expectConnectError("/closed");
        assertThat(closed.message()).isEqualTo("closed");
        assertThat(closed.data(Hours.class)).isEqualTo(new Hours(9, List.of("mon", "tue")));
        assertThat(closed.httpStatus()).isEmpty();
        assertThat(server.query("fail", "1").expectConnectError("/").message())
                .isEqualTo("Auth failed (main namespace)");
        assertThatThrownBy(() -> server.expectConnectError("/")).hasMessageContaining("the server let it in");
        assertThatThrownBy(() -> server.connect("/no"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected to be let into /no")
                .hasMessageContaining("Auth failed (custom namespace)");
        try (var client = server.connect("/")) {
            assertThat(client.expectConnectError("/nowhere").message()).isEqualTo("Invalid namespace");
            client.expectAck("echo");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_gives_no_connection_is_a_refusal_with_its_status(Transport transport) {
        var nowhere =
                ZocaloTestClient.at(Testee.in("client").address() + "/nowhere").transport(transport);

        assertThat(nowhere.expectConnectError("/").httpStatus()).hasValue(404);
        assertThatThrownBy(() -> nowhere.connect("/"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/nowhere")
                .hasMessageContaining("404");
    }

    @ParameterizedTest
    @EnumSource
    void disconnects_of_both_kinds_are_heard(Transport transport) {
        try (var client = server(transport).connect("/rooms");
                var main = client.of("/")) {
            client.emit("put-out", false);
            assertThat(client.expectDisconnect()).isEqualTo(Disconnect.NAMESPACE);
            assertThat(client.connected()).isFalse();
            assertThatThrownBy(() -> client.emit("join", "x")).hasMessageContaining("the client is outside");
            assertThatThrownBy(() -> client.expectEvent("said"))
                    .hasMessageContaining("the server has put the client out");

            main.emit("disconnect"); // a reserved name ends the connection
            assertThat(main.expectDisconnect()).isEqualTo(Disconnect.TRANSPORT);
            assertThatThrownBy(() -> main.expectAck("echo")).isInstanceOf(AssertionError.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leaving_and_vanishing_are_different_to_the_server(Transport transport) {
        try (var watcher = server(transport).connect("/rooms")) {
            watcher.expectAck("join", "watchers");
            var leaves = server(transport).connect("/rooms");
            leaves.close();
            assertThat(reason(watcher, leaves.id())).isEqualTo("client namespace disconnect");

            if (transport != Transport.POLLING) { // of a poll that is cut the server learns by the heartbeat only
                var vanishes = server(transport).connect("/rooms");
                vanishes.drop();
                assertThat(vanishes.expectDisconnect()).isEqualTo(Disconnect.TRANSPORT);
                assertThat(reason(watcher, vanishes.id())).startsWith("transport ");
            }
        }
    }

    private static String reason(ZocaloTestClient watcher, String id) {
        Received left;
        do {
            left = watcher.expectEvent("left");
        } while (!left.get(0, String.class).equals(id)); // somebody of another test
        return left.get(1, String.class);
    }

    @ParameterizedTest
    @EnumSource
    void headers_cookies_and_parameters_come_with_the_handshake(Transport transport) {
        var options = server(transport)
                .header("X-Tenant", "north")
                .cookie("session", "abc")
                .cookie("other", "def")
                .query("v", "ñ & 2");
        try (var client = options.connect("/")) {
            var handshake = client.expectAck("getHandshake").json().getJsonObject(0);

            assertThat(handshake.get("query").toString()).contains("ñ & 2");
            assertThat(handshake.get("headers").toString()).contains("north", "other=def; session=abc");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pings_are_answered(Transport transport) throws InterruptedException {
        try (var client = in("protocol").transport(transport).connect("/")) {
            var end = System.nanoTime() + Duration.ofSeconds(2).toNanos(); // a silent client lives half a second
            while (System.nanoTime() < end) {
                client.expectAck("message-with-ack", 1);
                Thread.sleep(50); // whoever asks without a pause is put out for too many events
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void many_threads_may_ask_at_once(Transport transport) {
        try (var client = server(transport).connect("/")) {
            var replies = IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(number -> client.emitWithAck("echo", number, BYTES)
                            .thenApply(reply -> reply.get(0, Integer.class) == number
                                    && Arrays.equals(reply.get(1, byte[].class), BYTES)))
                    .toList();

            assertThat(replies).extracting(CompletableFuture::join).containsOnly(true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_missed_is_told_with_all_that_came_instead(Transport transport) {
        var impatient = server(transport).patience(Duration.ofMillis(300));
        try (var client = impatient.connect("/")) {
            client.emit("false").emit("hi").expectAck("echo", "one");
            client.expectEvent("hi");

            assertThatThrownBy(() -> client.expectEvent("ready"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("expected the event \"ready\" in /, but it did not come within 300 ms.")
                    .hasMessageMatching("(?s).*connected to http.*← / connected as " + client.id()
                            + ".*← / event \"false\" \\[false]\n.*← / event \"hi\" \\[]  \\(expected before\\)"
                            + ".*← / acknowledgement of \"echo\" \\[\"one\"].*");
            assertThatThrownBy(() -> client.expectAck("hi"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("expected an acknowledgement of \"hi\" in /, but none came");
            assertThatThrownBy(() -> client.emit("false").expectEvent("false", Photo.class))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("argument 0 of \"false\" [false] is no");
            assertThatThrownBy(client::expectDisconnect).hasMessageContaining("expected to be disconnected from /");
        }
    }

    @Test
    void options_are_not_changed_but_varied() {
        var one = server(Transport.WEBSOCKET);
        one.query("fail", "1");

        try (var client = one.connect("/")) {
            client.expectAck("echo");
        }
    }
}

package org.zocalo.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The kit against a server that is not Zócalo. */
class OtherServersTest {
    private PollingServer server;
    private ZocaloTestClient client;

    @BeforeEach
    void connect() throws IOException {
        server = new PollingServer();
        client = ZocaloTestClient.at(server.address())
                .transport(Transport.POLLING)
                .cookie("mine", "1")
                .connect("/a");
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void a_cookie_that_the_server_sets_comes_back() {
        client.expectNoEvent("x");

        var cookies = List.copyOf(server.cookies);
        assertThat(cookies.get(0)).isEqualTo("mine=1");
        assertThat(cookies.subList(1, cookies.size())).containsOnly("mine=1; node=a");
    }

    @Test
    void no_event_is_proved_where_every_namespace_exists_and_what_was_entered_is_left() {
        client.expectNoEvent("x");
        client.expectNoEvent("x");

        assertThat(String.join("", server.posts)).contains("41/zocalo-test/barrier-0,");
        server.say("42/a,[\"x\"]");
        assertThatThrownBy(() -> client.expectNoEvent("x"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected no event \"x\" in /a, but it came");
    }

    @Test
    void requests_are_no_larger_than_the_server_takes() {
        IntStream.range(0, 50).forEach(number -> client.emit("number", number));
        client.expectNoEvent("x");

        assertThat(server.posts).allSatisfy(post -> assertThat(post.length()).isLessThan(PollingServer.MAX_PAYLOAD));
        assertThat(String.join("\u001e", server.posts).split("\u001e"))
                .containsSubsequence(IntStream.range(0, 50)
                        .mapToObj(number -> "42/a,[\"number\"," + number + "]")
                        .toArray(String[]::new));
    }

    @Test
    void the_end_of_the_connection_is_told_at_once() {
        server.fail(500);

        assertThatThrownBy(() -> client.expectEvent("x"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected the event \"x\" in /a, but the connection has ended: a p")
                .hasMessageContaining("was answered with 500");
        assertThat(client.expectDisconnect()).isEqualTo(Disconnect.TRANSPORT);
    }

    @Test
    void what_is_not_socket_io_ends_the_connection() {
        server.say("4hola");

        assertThatThrownBy(() -> client.expectAck("x"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not a packet of Socket.IO: hola");
    }

    @Test
    @Timeout(30)
    void an_answer_that_fails_is_told() throws InterruptedException {
        client.on("ask", question -> question.get(3, String.class));
        client.on("tell", question -> "told");
        server.say("42/a,1[\"ask\"]");
        server.say("42/a,2[\"tell\"]");
        await(() -> server.posts.contains("43/a,2[\"told\"]"));
        server.say("1");

        assertThatThrownBy(() -> client.expectEvent("x"))
                .hasMessageContaining("the server has closed it")
                .hasMessageContaining(
                        "the answer to \"ask\" [] failed: java.lang.AssertionError: there is no argument 3");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(1);
        }
    }
}

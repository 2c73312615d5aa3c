package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.zocalo.test.Transport;
import org.zocalo.test.ZocaloTestClient;

/** The metrics of the desk change as traffic flows. */
class MetricsIT extends DeskTest {
    private static final String CHAT = "namespace=\"/chat\"";

    private static DeskSocket enter(Transport transport) {
        return new DeskSocket(ZocaloTestClient.at(desk.address().resolve("socket.io"))
                .transport(transport)
                .auth(Map.of("token", ana.socketToken()))
                .connect("/chat"));
    }

    /** What is told a moment later is waited for. */
    private static Scrape await(Predicate<Scrape> condition) throws Exception {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        var last = Scrape.of(desk);
        while (!condition.test(last) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            last = Scrape.of(desk);
        }
        assertThat(last).matches(condition);
        return last;
    }

    @Test
    void connections_and_sockets_are_counted_as_they_come_and_go() throws Exception {
        var none = await(page -> page.value("zocalo_connections") == 0);
        try (var polling = enter(Transport.POLLING);
                var websocket = enter(Transport.WEBSOCKET)) {
            var page = Scrape.of(desk);
            assertThat(page.value("zocalo_connections", "transport=\"polling\""))
                    .isOne();
            assertThat(page.value("zocalo_connections", "transport=\"websocket\""))
                    .isOne();
            assertThat(page.value("zocalo_sockets", CHAT)).isEqualTo(2);
            assertThat(page.value("zocalo_connections_opened_total"))
                    .isEqualTo(none.value("zocalo_connections_opened_total") + 2);
            assertThat(polling.client().connected() && websocket.client().connected())
                    .isTrue();
        }
        await(page -> page.value("zocalo_connections") == 0 && page.value("zocalo_sockets", CHAT) == 0);
    }

    @Test
    void events_rooms_and_handlers_are_counted_by_namespace() throws Exception {
        try (var writer = enter(Transport.WEBSOCKET);
                var reader = enter(Transport.POLLING)) {
            var before = Scrape.of(desk);
            writer.ask("entrar-cliente", "{'room':'general'}");
            reader.ask("entrar-cliente", "{'room':'general'}");
            writer.ask("entrar-cliente", "{'wrong':true}");
            writer.ask(
                    "enviar-mensaje", "{'clientId':'%s','room':'general','text':'hola'}".formatted(UUID.randomUUID()));
            reader.client().expectEvent("mensaje-recibido");
            var after = await(page -> page.value("zocalo_events_in_total", CHAT, "event=\"entrar-cliente\"")
                    == before.value("zocalo_events_in_total", CHAT, "event=\"entrar-cliente\"") + 3);

            assertThat(after.value("zocalo_rooms", CHAT)).isGreaterThan(before.value("zocalo_rooms", CHAT));
            assertThat(after.value("zocalo_events_out_total", CHAT))
                    .isGreaterThan(before.value("zocalo_events_out_total", CHAT));
            await(page -> grown(before, page, "zocalo_handler_seconds_count", "outcome=\"ok\"") == 2
                    && grown(before, page, "zocalo_handler_seconds_count", "outcome=\"problem\"") == 1);
        }
    }

    private static double grown(Scrape before, Scrape after, String name, String label) {
        return after.value(name, CHAT, "event=\"entrar-cliente\"", label)
                - before.value(name, CHAT, "event=\"entrar-cliente\"", label);
    }

    @Test
    void names_that_clients_make_up_do_not_become_labels() throws Exception {
        try (var client = enter(Transport.WEBSOCKET)) {
            var before = Scrape.of(desk);
            for (int i = 0; i < 50; i++) {
                client.ask("made-up-" + i, "{}");
            }
            var after = await(page -> page.value("zocalo_events_in_total", CHAT, "event=\"unknown\"")
                    == before.value("zocalo_events_in_total", CHAT, "event=\"unknown\"") + 50);
            assertThat(after.all("zocalo_events_in_total", CHAT))
                    .noneMatch(sample -> sample.labels().contains("made-up"));
        }
    }

    @Test
    void who_is_turned_away_is_counted_by_reason() throws Exception {
        var before = Scrape.of(desk);
        var request = HttpRequest.newBuilder(desk.address().resolve("socket.io/?EIO=4&transport=pigeon"));
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
        DeskSocket.expectConnectError(desk, "/chat", "wrong");
        DeskSocket.expectConnectError(desk, "/nowhere", "");

        var after = Scrape.of(desk);
        for (var reason : new String[] {"unknown_transport", "authenticator", "invalid_namespace"}) {
            var label = "reason=\"" + reason + "\"";
            assertThat(after.value("zocalo_rejections_total", label))
                    .as(reason)
                    .isEqualTo(before.value("zocalo_rejections_total", label) + 1);
        }
    }

    @Test
    void acknowledgements_of_clients_are_timed() throws Exception {
        try (var client = enter(Transport.WEBSOCKET)) {
            var before = Scrape.of(desk);
            client.client().on("probe", question -> "here");
            assertThat(anybody.post(
                                    "probe/ask",
                                    "{'id':'%s'}".formatted(client.client().id()))
                            .object()
                            .getInt("answers"))
                    .isOne();

            var after = Scrape.of(desk);
            assertThat(after.value("zocalo_ack_latency_seconds_count", CHAT))
                    .isEqualTo(before.value("zocalo_ack_latency_seconds_count", CHAT) + 1);
            assertThat(after.value("zocalo_ack_latency_seconds_sum", CHAT))
                    .isGreaterThan(before.value("zocalo_ack_latency_seconds_sum", CHAT));
        }
    }

    @Test
    void an_event_that_is_never_acknowledged_is_counted() throws Exception {
        try (var client = enter(Transport.WEBSOCKET)) {
            var before = Scrape.of(desk);
            anybody.post("probe/ask", "{'id':'%s'}".formatted(client.client().id()));
            assertThat(Scrape.of(desk).value("zocalo_ack_missing_total", CHAT, "reason=\"timeout\""))
                    .isEqualTo(before.value("zocalo_ack_missing_total", CHAT, "reason=\"timeout\"") + 1);
        }
    }

    @Test
    void queues_and_the_java_machine_have_figures() throws Exception {
        var page = Scrape.of(desk);

        assertThat(page.all("zocalo_queue_messages")).hasSize(1);
        assertThat(page.all("zocalo_queue_bytes")).hasSize(1);
        assertThat(page.value("jvm_memory_used_bytes")).isPositive();
    }

    @Test
    void the_page_is_for_programs_of_this_machine_and_in_the_format_they_want() throws Exception {
        assertThat(Scrape.get(desk).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        var open = Scrape.get(desk, "Accept", "application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
        assertThat(open.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/openmetrics-text"));
        assertThat(open.body()).endsWith("# EOF\n");
        assertThat(Scrape.get(desk, "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(403);
        assertThat(Scrape.get(desk, "Accept", "text/html").body()).doesNotContain("<html");
    }

    @Test
    void the_desk_says_that_it_lives_and_that_it_is_ready() {
        assertThat(anybody.get("health/live").object().getString("status")).isEqualTo("UP");
        assertThat(anybody.get("health/ready").object().getString("status")).isEqualTo("UP");
        assertThat(anybody.get("health").status()).isEqualTo(200);
    }
}

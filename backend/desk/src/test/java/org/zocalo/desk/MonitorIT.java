package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zocalo.test.Transport;
import org.zocalo.test.ZocaloTestClient;

/** What administrators see of the server while it works, and what they do to sockets. */
@Timeout(120)
class MonitorIT extends DeskTest {
    private static DeskSocket monitor() {
        return DeskSocket.connect(desk, "/monitor", admin.token());
    }

    private static DeskSocket chat(Transport transport, Map<String, Object> auth) {
        return new DeskSocket(ZocaloTestClient.at(desk.address().resolve("socket.io"))
                .transport(transport)
                .auth(auth)
                .connect("/chat"));
    }

    /** The next of these that is as it should be. */
    private static JsonObject await(DeskSocket monitor, String event, Predicate<JsonObject> condition) {
        return monitor.client().expectEvent(event, JsonObject.class, condition);
    }

    private static List<JsonObject> events(JsonObject batch, String event) {
        return batch.getJsonArray("events").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("event").equals(event))
                .toList();
    }

    private static void say(DeskSocket socket) {
        socket.ask("enviar-mensaje", "{'clientId':'%s','room':'general','text':'hola'}".formatted(UUID.randomUUID()));
    }

    @ParameterizedTest
    @CsvSource({"ana, 403", "eva, 403"})
    void only_administrators_come_in(String name, int status) {
        assertThat(DeskSocket.expectConnectError(
                                desk, "/monitor", Api.of(desk, name).token())
                        .data()
                        .asJsonObject()
                        .getInt("status"))
                .isEqualTo(status);
        assertThat(DeskSocket.expectConnectError(desk, "/monitor", "")
                        .data()
                        .asJsonObject()
                        .getInt("status"))
                .isEqualTo(401);
    }

    @Test
    void connections_and_events_are_counted_by_the_second() {
        try (var monitor = monitor();
                var writer = chat(Transport.WEBSOCKET, Map.of("token", ana.socketToken()));
                var reader = chat(Transport.POLLING, Map.of("token", eva.socketToken(), "again", true))) {
            assertThat(monitor.ask("abrir-monitor", "{}").getJsonArray("samples"))
                    .hasSizeLessThanOrEqualTo(900);
            writer.ask("entrar-cliente", "{'room':'general'}");
            reader.ask("entrar-cliente", "{'room':'general'}");
            say(writer);

            var sample = await(
                    monitor,
                    "metricas",
                    one -> one.getInt("in") >= 1 && one.getInt("polling") >= 1 && one.getInt("websocket") >= 2);

            assertThat(sample.getInt("sockets")).isGreaterThanOrEqualTo(3);
            assertThat(sample.getInt("rooms")).isPositive();
            assertThat(sample.getJsonNumber("heapUsed").longValue()).isPositive();
            var answers = sample.getJsonObject("answers");
            assertThat(answers.getJsonNumber("p50").doubleValue())
                    .isPositive()
                    .isLessThanOrEqualTo(answers.getJsonNumber("p99").doubleValue());
            var history = monitor.ask("abrir-monitor", "{}").getJsonArray("samples");
            assertThat(history.getValuesAs(JsonObject.class))
                    .anyMatch(one -> one.getInt("at") == sample.getInt("at"))
                    .anyMatch(one -> one.getInt("reconnects") >= 1)
                    .anyMatch(one -> one.getInt("out") >= 1)
                    .anyMatch(one -> one.getInt("opened") >= 1);
        }
    }

    @Test
    void who_has_closed_it_hears_no_more() {
        try (var monitor = monitor()) {
            monitor.ask("abrir-monitor", "{}");
            monitor.client().expectEvent("metricas");
            assertThat(monitor.ask("cerrar-monitor", "{}").getBoolean("metrics"))
                    .isFalse();
            assertThat(monitor.ask("seguir-eventos", "{}").getBoolean("events")).isTrue();
            assertThat(monitor.ask("dejar-eventos", "{}").getBoolean("events")).isFalse();
        }
    }

    @Test
    void events_are_shown_by_name_and_never_with_what_they_carry() {
        try (var monitor = monitor();
                var writer = chat(Transport.WEBSOCKET, Map.of("token", ana.socketToken()));
                var reader = chat(Transport.WEBSOCKET, Map.of("token", eva.socketToken()))) {
            reader.ask("entrar-cliente", "{'room':'general'}");
            monitor.ask("abrir-monitor", "{}"); // both at once: the one must not push the other aside
            monitor.ask("seguir-eventos", "{}");
            writer.ask("enviar-mensaje", "{'clientId':'x'}");
            say(writer);

            var batch = await(
                    monitor, "eventos", one -> !events(one, "mensaje-recibido").isEmpty());

            var out = events(batch, "mensaje-recibido").get(0);
            assertThat(out.getString("direction")).isEqualTo("out");
            assertThat(out.getInt("recipients")).isPositive();
            assertThat(batch.toString()).doesNotContain("hola").doesNotContain("/monitor");
            assertThat(batch.getInt("leftOut")).isZero();
        }
    }

    @Test
    void what_became_of_an_event_is_shown() {
        try (var monitor = monitor();
                var writer = chat(Transport.WEBSOCKET, Map.of("token", ana.socketToken()))) {
            monitor.ask("seguir-eventos", "{}");
            writer.ask("entrar-cliente", "{'room':'none'}");

            var batch = await(monitor, "eventos", one -> one.toString().contains("\"outcome\":\"problem\""));

            var in = events(batch, "entrar-cliente").stream()
                    .filter(one -> one.getString("outcome").equals("problem"))
                    .findFirst()
                    .orElseThrow();
            assertThat(in.getString("direction")).isEqualTo("in");
            assertThat(in.getString("user")).isEqualTo("ana");
            assertThat(in.getJsonNumber("millis").doubleValue()).isPositive();
        }
    }

    @Test
    void more_events_than_can_be_read_are_left_out_and_counted() {
        try (var monitor = monitor();
                var writer = chat(Transport.WEBSOCKET, Map.of("token", ana.socketToken()))) {
            monitor.ask("seguir-eventos", "{}");
            JsonObject batch = null;
            while (batch == null || batch.getInt("leftOut") == 0) {
                for (int i = 0; i < 60; i++) {
                    writer.ask("entrar-cliente", "{'room':'general'}");
                    writer.ask("salir-cliente", "{'room':'general'}");
                }
                batch = monitor.client().expectEvent("eventos").get(0, JsonObject.class);
            }
            assertThat(batch.getJsonArray("events")).hasSize(100);
        }
    }

    @Test
    void sockets_are_found_moved_and_put_out() {
        try (var monitor = monitor();
                var client = chat(Transport.POLLING, Map.of("token", eva.socketToken()))) {
            String id = client.client().id();
            client.ask("entrar-cliente", "{'room':'general'}");

            var found = monitor.ask("listar-sockets", "{'q':'%s','limit':100}".formatted(id.toUpperCase()));
            assertThat(found.getInt("total")).isOne();
            var socket = found.getJsonArray("items").getJsonObject(0);
            assertThat(socket.getString("user")).isEqualTo("eva");
            assertThat(socket.getString("transport")).isEqualTo("polling");
            assertThat(socket.getJsonArray("rooms").toString()).isEqualTo("[\"chat:general\"]");
            assertThat(monitor.ask("listar-sockets", "{'q':'nobody here','limit':100}")
                            .getInt("total"))
                    .isZero();

            assertThat(move(monitor, id, "chat:general", false).getJsonArray("rooms"))
                    .isEmpty();
            assertThat(move(monitor, id, "chat:general", true)
                            .getJsonArray("rooms")
                            .toString())
                    .isEqualTo("[\"chat:general\"]");
            assertThat(move(monitor, id, "chat:agentes", true).getInt("status")).isEqualTo(403);
            assertThat(move(monitor, id, "login:x", false).getInt("status")).isEqualTo(404);

            var gone = monitor.ask("desconectar-socket", "{'namespace':'/chat','id':'%s','close':true}".formatted(id));
            assertThat(gone.getString("id")).isEqualTo(id);
            client.client().expectDisconnect();
            assertThat(admin.get("audit?subject=socket&q=" + id).object().getInt("total"))
                    .isEqualTo(3);
        }
    }

    private static JsonObject move(DeskSocket monitor, String id, String room, boolean join) {
        return monitor.ask(
                "mover-socket", "{'namespace':'/chat','id':'%s','room':'%s','join':%s}".formatted(id, room, join));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        try (var monitor = monitor()) {
            assertThat(monitor.ask("listar-sockets", "{'limit':0}").getInt("status"))
                    .isEqualTo(400);
            assertThat(monitor.ask("desconectar-socket", "{'namespace':'/chat','id':'none'}")
                            .getInt("status"))
                    .isEqualTo(404);
            assertThat(move(monitor, monitor.client().id(), "administrators", true)
                            .getInt("status"))
                    .isEqualTo(404);
        }
    }
}

package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The examples that the front end reads, and what the desk really takes and says: the same properties. */
class ContractIT extends DeskTest {
    @Test
    void the_answers_have_the_properties_of_the_examples() throws Exception {
        var queue = admin.post("queues", queue());
        assertLike("QueueView", queue.object());
        assertLike(
                "Session",
                anybody.post("login", "{'user':'ana','password':'ana'}").object());
        assertLike("UserView", ana.get("me").object());
        assertLike("RoomView", ana.get("rooms").array().getJsonObject(0));
        assertLike("Problem", anybody.post("tickets", "{}").object());
        var drawn = draw(queue.id());
        assertLike("CalledTicket", callNext(queue.id(), "3").object());
        assertLike("TicketView", anybody.get("tickets/" + drawn.id()).object());
        assertLike(
                "MessageView",
                ana.post("probe/message", example("NewMessage").toString())
                        .object()
                        .getJsonObject("message"));
    }

    @Test
    void the_document_of_the_events_is_served_as_it_is_committed() throws IOException {
        var served = anybody.get("asyncapi.json");

        assertThat(served.status()).isEqualTo(200);
        assertThat(served.header("Content-Type")).startsWith("application/json");
        assertThat(served.response().body()).isEqualTo(Files.readString(Path.of("../../contract/asyncapi.json")));
    }

    @Test
    void the_answers_over_sockets_have_the_properties_of_the_examples() throws IOException {
        String queue = newQueue();
        draw(queue);
        try (var agent = DeskSocket.connect(desk, "/tickets", ana.token());
                var writer = DeskSocket.connect(desk, "/chat", ana.token())) {
            assertLike("Followed", agent.ask("seguir-cola", with("FollowQueue", "queue", queue)));
            assertLike("CalledTicket", agent.ask("siguiente-ticket", with("NextTicket", "queue", queue)));
            assertLike("Problem", agent.ask("siguiente-ticket", "{}"));
            assertLike(
                    "RoomEntered",
                    writer.ask("entrar-cliente", example("EnterRoom").toString()));
            assertLike(
                    "RoomView", writer.ask("salir-cliente", example("EnterRoom").toString()));
            var message =
                    with("NewMessage", "clientId", java.util.UUID.randomUUID().toString());
            assertLike("MessageView", writer.ask("enviar-mensaje", message));
        }
    }

    @Test
    void the_examples_are_taken() throws Exception {
        assertThat(anybody.post("login", example("Credentials").toString()).status())
                .isEqualTo(200);
        var opened = admin.post("queues", with("NewQueue", "name", "Ejemplo", "prefix", "EJ"));
        assertThat(opened.status()).isEqualTo(201);
        String draw = with("NewTicket", "queue", opened.id());
        assertThat(anybody.post("tickets", draw).status()).isEqualTo(201);
        String next = with("NextTicket", "queue", opened.id());
        assertThat(anybody.post("probe/next", next).status()).isEqualTo(200);
        var change = Json.createObjectBuilder(example("QueueChange"))
                .add("prefix", "EX")
                .add("version", opened.object().getInt("version"))
                .build();
        assertThat(admin.put("queues/" + opened.id(), change.toString()).status())
                .isEqualTo(200);
    }

    private static void assertLike(String name, JsonObject real) throws IOException {
        assertThat(properties(real)).as(name).isEqualTo(properties(example(name)));
    }

    private static TreeSet<String> properties(JsonValue value) {
        var names = new TreeSet<String>();
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                names.add(name);
                properties(inner).forEach(below -> names.add(name + "." + below));
            });
        }
        return names;
    }

    private static String with(String name, String... properties) throws IOException {
        var builder = Json.createObjectBuilder(example(name));
        for (int i = 0; i < properties.length; i += 2) {
            builder.add(properties[i], properties[i + 1]);
        }
        return builder.build().toString();
    }

    private static JsonObject example(String name) throws IOException {
        try (var reader = Files.newBufferedReader(Path.of("../../contract", name + ".json"))) {
            return Json.createReader(reader).readObject();
        }
    }
}

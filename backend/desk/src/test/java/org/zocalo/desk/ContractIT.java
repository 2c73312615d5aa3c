package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The examples that the front end reads, and what the desk really takes and says: the same properties. */
class ContractIT extends DeskTest {
    @Test
    void the_answers_have_the_properties_of_the_examples() throws Exception {
        assertLike(
                "Session",
                anybody.post("login", "{'user':'ana','password':'ana'}").object());
        assertLike("UserView", ana.get("me").object());
        assertLike(
                "RoomView", admin.post("rooms", example("NewRoom").toString()).object());
        assertThat(admin.put("rooms/descansos", example("RoomChange").toString())
                        .status())
                .isEqualTo(200);
        assertThat(admin.delete("rooms/descansos").status()).isEqualTo(204);
        assertLike("SocketToken", ana.post("token", null).object());
        assertLike("AccountView", admin.get("users/admin").object());
        assertLike("UserPage", admin.get("users?q=admin&size=1").object());
        assertLike("Problem", anybody.post("tickets", "{}").object());
        assertLike("TicketPage", ana.get("tickets?size=1").object());
        assertLike("DayStats", ana.get("stats/today").object());
        assertLike(
                "MessageView",
                ana.post("probe/message", example("NewMessage").toString())
                        .object()
                        .getJsonObject("message"));
    }

    @Test
    void the_inbox_has_the_properties_of_the_examples() throws Exception {
        var luis = Api.of(desk, "luis");
        assertLike("SentMail", ana.post("mail", example("NewMail").toString()).object());
        var page = luis.get("inbox").object();
        assertThat(page.keySet()).isEqualTo(example("MailPage").keySet());
        assertLike("MailView", page.getJsonArray("items").getJsonObject(0));
        assertLike("InboxCounts", luis.get("inbox/counts").object());
        String id = page.getJsonArray("items").getJsonObject(0).getString("id");
        assertThat(luis.put("inbox/" + id, example("MailChange").toString()).status())
                .isEqualTo(200);
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
        try (var writer = DeskSocket.connect(desk, "/chat", ana.token())) {
            assertLike("Problem", writer.ask("entrar-cliente", "{}"));
            assertLike(
                    "RoomEntered",
                    writer.ask("entrar-cliente", example("EnterRoom").toString()));
            assertLike(
                    "RoomView", writer.ask("salir-cliente", example("EnterRoom").toString()));
            var message = with("NewMessage", "clientId", UUID.randomUUID().toString());
            var sent = writer.ask("enviar-mensaje", message);
            assertLike("MessageView", sent);
            String id = sent.getString("id");
            assertLike("RoomRead", writer.ask("leer-sala", with("ReadRoom", "message", id)));
            assertLike("ConversationView", conversation("general"));
            assertThat(writer.ask("editar-mensaje", with("EditMessage", "id", id)))
                    .containsKey("editedAt");
            assertThat(writer.ask("borrar-mensaje", with("DeleteMessage", "id", id))
                            .getBoolean("deleted"))
                    .isTrue();
            assertLike("MemberView", ana.get("rooms/general/members").array().getJsonObject(0));
        }
    }

    @Test
    void the_examples_are_taken() throws Exception {
        assertThat(anybody.post("login", example("Credentials").toString()).status())
                .isEqualTo(200);
        var opened = admin.post("queues", with("NewQueue", "name", "Ejemplo", "prefix", "EJ"));
        assertThat(opened.status()).isEqualTo(201);
        var made = admin.post("users", example("NewUser").toString());
        assertThat(made.status()).isEqualTo(201);
        String user = "users/" + made.object().getString("name");
        assertThat(admin.put(user, made.version(), example("UserChange").toString())
                        .status())
                .isEqualTo(200);
        assertThat(admin.put(user + "/password", example("NewPassword").toString())
                        .status())
                .isEqualTo(204);
        assertLike("AuditPage", admin.get("audit?size=1").object());
        assertInvalid(eva.put("me/password", example("PasswordChange").toString()), "current");
        String change = with("NewQueue", "name", "Ejemplo", "prefix", "EX");
        assertThat(change("queues/" + opened.id(), change, opened.object().getInt("version"))
                        .status())
                .isEqualTo(200);
        assertThat(anybody.post("tickets", with("NewTicket", "queue", newQueue()))
                        .status())
                .isEqualTo(201);
        assertThat(admin.post("desks", with("NewDesk", "name", "Ejemplo")).status())
                .isEqualTo(201);
    }

    @Test
    void the_whole_life_of_a_ticket_has_the_properties_of_the_examples() throws IOException {
        String queue =
                admin.post("queues", queue().replace("}", ",'priority':1}")).id();
        String other = newQueue();
        String place = newDesk();
        var drawn = draw(queue).object();
        assertLike("DrawnTicket", drawn);
        String id = drawn.getJsonObject("ticket").getString("id");
        String one = with("OneTicket", "ticket", id);
        var opening = Json.createObjectBuilder(example("OpenDesk"))
                .add("desk", place)
                .add("queues", Json.createArrayBuilder().add(queue).add(other))
                .build();
        try (var agent = DeskSocket.connect(desk, "/tickets", ana.token());
                var holder = DeskSocket.connect(desk, "/tickets", "")) {
            agent.ask("abrir-puesto", opening.toString());
            assertLike("QueueView", anybody.get("queues/" + queue).object());
            assertLike("Followed", agent.ask("seguir-cola", with("FollowQueue", "queue", queue)));
            String code = with("FollowTicket", "code", drawn.getString("code"));
            assertLike("TicketProgress", holder.ask("seguir-ticket", code));
            assertLike("CalledTicket", agent.ask("siguiente-ticket", with("NextTicket", "desk", place)));
            assertLike("DeskView", ana.get("desks/" + place).object());
            agent.ask("transferir-ticket", with("Transfer", "ticket", id, "queue", other));
            var moves = ana.get("tickets/" + id + "/events").array();
            assertLike("TicketMove", moves.getJsonObject(moves.size() - 1));
            agent.ask(
                    "siguiente-ticket",
                    with(
                            "NextTicket",
                            "desk",
                            place,
                            "request",
                            UUID.randomUUID().toString()));
            agent.ask("iniciar-ticket", one);
            assertLike("TicketView", agent.ask("terminar-ticket", one));
            assertThat(agent.ask("cerrar-puesto", with("OneDesk", "desk", place))
                            .getString("status"))
                    .isEqualTo("closed");
        }
    }

    private static JsonObject conversation(String room) {
        return ana.get("rooms").array().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals(room))
                .findFirst()
                .orElseThrow();
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

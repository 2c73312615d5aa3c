package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zocalo.desk.DeskSocket.Heard;

/** The chat over sockets: what is said is kept, acknowledged to the one and heard by the others, once. */
class ChatSocketIT extends DeskTest {
    private static final String NAMESPACE = "/chat";

    private static DeskSocket enter(Api user) {
        return DeskSocket.connect(desk, NAMESPACE, user.token());
    }

    private static String message(String to, String clientId) {
        return "{'clientId':'%s',%s,'text':'hola'}".formatted(clientId, to);
    }

    /** The next message; who comes and goes in other tests is passed over. */
    private static JsonObject message(DeskSocket socket) {
        return socket.client().expectEvent("mensaje-recibido", JsonObject.class);
    }

    @Test
    void a_message_is_kept_acknowledged_and_heard_by_everyone_else_in_the_room() {
        try (var writer = enter(ana);
                var reader = enter(eva);
                var outside = enter(admin)) {
            writer.ask("entrar-cliente", "{'room':'general'}");
            var entered = reader.ask("entrar-cliente", "{'room':'general'}");
            assertThat(entered.getJsonObject("room").getString("title")).isEqualTo("General");
            assertThat(entered.getJsonArray("present").getValuesAs(JsonObject.class))
                    .extracting(user -> user.getString("name"))
                    .contains("ana", "eva");

            String clientId = UUID.randomUUID().toString();
            var kept = writer.ask("enviar-mensaje", message("'room':'general'", clientId));
            assertThat(message(reader)).isEqualTo(kept);
            assertThat(eva.get("rooms/general/messages").array()).contains(kept);

            // said again it is neither kept nor heard again: what is heard next is the next message
            assertThat(writer.ask("enviar-mensaje", message("'room':'general'", clientId)))
                    .isEqualTo(kept);
            var next = writer.ask(
                    "enviar-mensaje",
                    message("'room':'general'", UUID.randomUUID().toString()));
            assertThat(message(reader)).isEqualTo(next);

            reader.ask("salir-cliente", "{'room':'general'}");
            writer.ask(
                    "enviar-mensaje",
                    message("'room':'general'", UUID.randomUUID().toString()));
            var secret = writer.ask(
                    "enviar-mensaje", message("'to':'admin'", UUID.randomUUID().toString()));
            assertThat(message(outside)).isEqualTo(secret);
            var last = writer.ask(
                    "enviar-mensaje", message("'to':'eva'", UUID.randomUUID().toString()));
            assertThat(message(reader)).isEqualTo(last);
        }
    }

    @Test
    void a_private_message_is_heard_in_all_windows_of_the_two() {
        try (var writer = enter(ana);
                var writersOther = enter(ana);
                var reader = enter(eva)) {
            var kept = writer.ask(
                    "enviar-mensaje", message("'to':'eva'", UUID.randomUUID().toString()));
            assertThat(kept.getString("room")).isEqualTo("private~ana~eva");
            assertThat(message(reader)).isEqualTo(kept);
            assertThat(message(writersOther)).isEqualTo(kept);
        }
    }

    @Test
    void who_may_not_is_refused() {
        var anonymous = DeskSocket.expectConnectError(desk, NAMESPACE, "");
        assertThat(anonymous.message()).isEqualTo("Sign in first");
        assertThat(anonymous.data().asJsonObject().getInt("status")).isEqualTo(401);
        var stale = DeskSocket.expectConnectError(desk, NAMESPACE, "stale");
        assertThat(stale.data().asJsonObject().getInt("status")).isEqualTo(401);
        try (var client = enter(eva)) {
            assertThat(client.ask("entrar-cliente", "{'room':'agentes'}").getInt("status"))
                    .isEqualTo(403);
            assertThat(client.ask("entrar-cliente", "{'room':'none'}").getInt("status"))
                    .isEqualTo(404);
            assertThat(client.ask(
                                    "enviar-mensaje",
                                    message(
                                            "'room':'agentes'",
                                            UUID.randomUUID().toString()))
                            .getInt("status"))
                    .isEqualTo(403);
            var invalid = client.ask("enviar-mensaje", "{'clientId':'x','room':'general','text':''}");
            assertThat(invalid.getJsonArray("errors").getValuesAs(JsonObject.class))
                    .extracting(error -> error.getString("field"))
                    .containsExactly("clientId", "text");
        }
    }

    @Test
    void a_user_comes_once_and_goes_once_however_many_windows_they_have() {
        var luis = Api.of(desk, "luis");
        try (var watcher = enter(eva)) {
            try (var first = enter(luis)) {
                assertThat(next(watcher, "luis").event()).isEqualTo("usuario-conectado");
                try (var second = enter(luis)) {
                    second.ask("entrar-cliente", "{'room':'general'}");
                }
                first.ask("entrar-cliente", "{'room':'general'}");
            }
            var gone = next(watcher, "luis");
            assertThat(gone.event()).isEqualTo("usuario-desconectado");
            assertThat(gone.payload().getBoolean("online")).isFalse();
        }
    }

    private static Heard next(DeskSocket watcher, String user) {
        for (; ; ) {
            var heard = watcher.hear();
            if (heard.payload().getString("name", "").equals(user)) {
                return heard;
            }
        }
    }
}

package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user sees of the chat: unread counts, what was said last, members, and words that are searched for. */
class ConversationIT extends DeskTest {
    private static final AtomicInteger ROOMS = new AtomicInteger();

    private String room;

    @BeforeEach
    void openRoom() {
        room = "sala-" + ROOMS.incrementAndGet();
        admin.post("rooms", "{'name':'%s','title':'Sala'}".formatted(room));
    }

    @Test
    void what_was_said_before_somebody_first_came_is_not_unread() {
        send(ana, "antes");
        assertThat(of(eva, room).getInt("unread")).isZero();
        assertThat(of(eva, room)).doesNotContainKey("read");

        enter(eva);
        assertThat(of(eva, room).getInt("unread")).isZero();
        send(ana, "después");
        var last = send(ana, "y más");
        assertThat(of(eva, room).getInt("unread")).isEqualTo(2);
        assertThat(of(eva, room).getJsonObject("last").getString("id")).isEqualTo(last.getString("id"));
    }

    @Test
    void a_mark_only_moves_on_whichever_device_moves_it() {
        enter(eva);
        var first = send(ana, "uno");
        var second = send(ana, "dos");

        read(eva, second);
        assertThat(of(eva, room).getInt("unread")).isZero();
        read(eva, first);
        assertThat(of(eva, room).getString("read")).isEqualTo(second.getString("id"));
    }

    @Test
    void ones_own_messages_are_read_and_those_taken_back_are_not_unread() {
        enter(eva);
        enter(ana);
        send(ana, "uno");
        send(eva, "dos");
        assertThat(of(eva, room).getInt("unread")).isZero();
        var gone = send(ana, "tres");
        try (var chat = DeskSocket.connect(desk, "/chat", ana.token())) {
            chat.ask("borrar-mensaje", "{'id':'%s'}".formatted(gone.getString("id")));
        }
        assertThat(of(eva, room).getInt("unread")).isZero();
        assertThat(of(eva, room).getJsonObject("last").getBoolean("deleted")).isTrue();
    }

    @Test
    void a_private_conversation_is_there_for_both_from_its_first_message() {
        var luis = Api.of(desk, "luis");
        String both = "private~admin~luis";
        int before = of(luis, both) == null ? 0 : of(luis, both).getInt("unread");
        var sent = admin.post("probe/message", message("'to':'luis'", "en privado"));

        var theirs = of(luis, both);
        assertThat(theirs.getInt("unread")).isEqualTo(before + 1);
        assertThat(theirs.getJsonObject("with").getString("name")).isEqualTo("admin");
        assertThat(theirs.getString("title")).isEqualTo("Administración");
        assertThat(of(admin, both).getInt("unread")).isZero();
        assertThat(of(admin, both).getString("read"))
                .isEqualTo(sent.object().getJsonObject("message").getString("id"));
        assertThat(of(ana, both)).isNull();
    }

    @Test
    void many_first_messages_at_once_clash_with_none() {
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    enter(eva);
                    return ana.post("probe/message", message("'room':'%s'".formatted(room), "a la vez"));
                }))
                .limit(6)
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
    }

    @Test
    void the_members_are_those_who_may_enter_with_how_far_they_have_read() {
        enter(eva);
        var sent = send(ana, "hola");
        read(eva, sent);

        var members = eva.get("rooms/%s/members".formatted(room)).array().getValuesAs(JsonObject.class);
        assertThat(members)
                .extracting(member -> member.getJsonObject("user").getString("name"))
                .contains("admin", "ana", "eva", "luis");
        assertThat(members)
                .filteredOn(
                        member -> member.getJsonObject("user").getString("name").equals("eva"))
                .extracting(member -> member.getString("read"))
                .containsExactly(sent.getString("id"));
        assertThat(ana.get("rooms/agentes/members").array().getValuesAs(JsonObject.class))
                .extracting(member -> member.getJsonObject("user").getString("name"))
                .doesNotContain("eva");
        assertThat(ana.get("rooms/private~ana~eva/members").array()).hasSize(2);
        assertProblem(eva.get("rooms/agentes/members"), 403);
        assertProblem(eva.get("rooms/private~ana~luis/members"), 403);
        assertProblem(eva.get("rooms/none/members"), 404);
    }

    @Test
    void words_are_found_in_what_was_said() {
        send(ana, "La impresora está al 50%");
        send(ana, "otra cosa");

        String path = "rooms/%s/messages?q=".formatted(room);
        assertThat(eva.get(path + "IMPRESORA").array()).hasSize(1);
        assertThat(eva.get(path + "50%25").array()).hasSize(1);
        assertThat(eva.get(path + "_0%25").array()).isEmpty();
    }

    private JsonObject send(Api user, String text) {
        return user.post("probe/message", message("'room':'%s'".formatted(room), text))
                .object()
                .getJsonObject("message");
    }

    private static String message(String address, String text) {
        return "{'clientId':'%s',%s,'text':'%s'}".formatted(UUID.randomUUID(), address, text);
    }

    private void enter(Api user) {
        try (var chat = DeskSocket.connect(desk, "/chat", user.token())) {
            chat.ask("entrar-cliente", "{'room':'%s'}".formatted(room));
        }
    }

    private void read(Api user, JsonObject message) {
        try (var chat = DeskSocket.connect(desk, "/chat", user.token())) {
            chat.ask("leer-sala", "{'room':'%s','message':'%s'}".formatted(room, message.getString("id")));
        }
    }

    private static JsonObject of(Api user, String room) {
        return user.get("rooms").array().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals(room))
                .findFirst()
                .orElse(null);
    }
}

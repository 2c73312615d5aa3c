package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChatIT extends DeskTest {
    @Test
    void everybody_sees_the_rooms_they_may_enter() {
        assertThat(names(ana)).contains("agentes", "general");
        assertThat(names(eva)).contains("general").doesNotContain("agentes");
    }

    @Test
    void a_room_that_is_not_theirs_is_closed_to_them() {
        assertProblem(eva.get("rooms/agentes/messages"), 403);
        assertProblem(eva.get("rooms/private~ana~luis/messages"), 403);
        assertProblem(eva.get("rooms/none/messages"), 404);
        assertProblem(eva.get("rooms/private~eva~nobody/messages"), 404);
        assertProblem(send(eva, "'room':'agentes'"), 403);
        assertProblem(send(eva, "'room':'private~ana~luis'"), 403);
        assertProblem(send(eva, "'room':'none'"), 404);
        assertProblem(send(eva, "'to':'nobody'"), 404);
    }

    @Test
    void a_message_is_read_in_its_room() {
        var sent = send(ana, "'room':'agentes'").object().getJsonObject("message");

        var history = admin.get("rooms/agentes/messages").array();

        assertThat(history.get(history.size() - 1)).isEqualTo(sent);
    }

    @Test
    void a_private_message_is_read_by_the_two_under_both_their_names() {
        var sent = send(eva, "'to':'ana'").object().getJsonObject("message");
        assertThat(sent.getString("room")).isEqualTo("private~ana~eva");
        assertThat(sent.getJsonObject("from").getString("name")).isEqualTo("eva");

        var answer = send(ana, "'room':'private~ana~eva'").object().getJsonObject("message");

        for (var reader : List.of(ana, eva)) {
            assertThat(reader.get("rooms/private~ana~eva/messages").array()).containsSubsequence(sent, answer);
        }
        assertProblem(admin.get("rooms/private~ana~eva/messages"), 403);
        assertProblem(ana.get("rooms/private~eva~ana/messages"), 404);
    }

    @Test
    void a_message_that_is_sent_again_is_kept_once_even_at_the_same_time() {
        String message = message(UUID.randomUUID().toString(), "'room':'general'");
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> ana.post("probe/message", message)))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Api.Answer::object)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.getBoolean("isNew")))
                .hasSize(1);
        assertThat(answers.stream()
                        .map(answer -> answer.getJsonObject("message"))
                        .distinct())
                .hasSize(1);
        var history = ana.get("rooms/general/messages?limit=200").array();
        assertThat(history.stream().filter(answers.get(0).getJsonObject("message")::equals))
                .hasSize(1);
    }

    @Test
    void two_senders_may_have_the_same_client_id() {
        String message = message(UUID.randomUUID().toString(), "'room':'general'");
        var of = Stream.of(ana, eva)
                .map(user -> user.post("probe/message", message).object().getBoolean("isNew"));

        assertThat(of).containsExactly(true, true);
    }

    @Test
    void the_history_is_paged_backwards() {
        var sent = Stream.generate(() -> send(eva, "'to':'luis'").object().getJsonObject("message"))
                .limit(5)
                .toList();
        String path = "rooms/private~eva~luis/messages?limit=2";

        assertThat(eva.get(path).array()).containsExactly(sent.get(3), sent.get(4));
        assertThat(eva.get(path + "&before=" + sent.get(3).getString("id")).array())
                .containsExactly(sent.get(1), sent.get(2));
        assertThat(eva.get(path + "&before=" + sent.get(1).getString("id")).array())
                .containsExactly(sent.get(0));
        assertInvalid(eva.get("rooms/general/messages?limit=201"), "limit");
    }

    @Test
    void a_message_needs_one_address_a_client_id_and_a_text() {
        assertInvalid(send(ana, "'room':'general','to':'eva'"), "room");
        assertInvalid(ana.post("probe/message", message(UUID.randomUUID().toString(), "'x':1")), "room");
        assertInvalid(send(ana, "'to':'ana'"), "to");
        assertInvalid(ana.post("probe/message", message("1", "'room':'general'")), "clientId");
        String blank = "{'clientId':'%s','room':'general','text':' '}".formatted(UUID.randomUUID());
        assertInvalid(ana.post("probe/message", blank), "text");
    }

    private static Api.Answer send(Api user, String address) {
        return user.post("probe/message", message(UUID.randomUUID().toString(), address));
    }

    private static String message(String clientId, String address) {
        return "{'clientId':'%s',%s,'text':'Hola €'}".formatted(clientId, address);
    }

    private static List<String> names(Api user) {
        return user.get("rooms").array().getValuesAs(room -> room.asJsonObject().getString("name"));
    }
}

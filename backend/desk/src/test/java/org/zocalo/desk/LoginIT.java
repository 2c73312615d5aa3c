package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zocalo.test.Disconnect;

/** Who may do what from outside, and what becomes of open sockets when a login ends. */
@Timeout(120)
class LoginIT extends DeskTest {
    private static DeskSocket enter(String namespace, Api user) {
        return DeskSocket.connect(desk, namespace, user.token());
    }

    /** Status 200 stands for an answer that is no problem. */
    @ParameterizedTest
    @CsvSource({"eva, 403, 403, 403", "ana, 404, 200, 403", "admin, 404, 200, 409"})
    void each_role_opens_its_own_doors(String name, int next, int staffRoom, int queues) {
        var user = Api.of(desk, name);
        var taken = queue();
        admin.post("queues", taken);
        try (var tickets = enter("/tickets", user);
                var chat = enter("/chat", user)) {
            assertThat(tickets.ask(
                                    "siguiente-ticket",
                                    "{'desk':'none','request':'7f9c24e8-3b12-4b1a-9d57-0c5b8e2a6d10'}")
                            .getInt("status", 200))
                    .isEqualTo(next);
            assertThat(chat.ask("entrar-cliente", "{'room':'agentes'}").getInt("status", 200))
                    .isEqualTo(staffRoom);
            assertThat(user.post("queues", taken).status()).isEqualTo(queues);
        }
    }

    @Test
    void who_is_not_signed_in_sees_tickets_and_nothing_else() {
        try (var visitor = DeskSocket.connect(desk, "/tickets", "")) {
            assertThat(visitor.ask("seguir-cola", "{'queue':'%s'}".formatted(newQueue())))
                    .containsKey("queue");
            assertThat(visitor.ask(
                                    "siguiente-ticket",
                                    "{'desk':'none','request':'7f9c24e8-3b12-4b1a-9d57-0c5b8e2a6d10'}")
                            .getInt("status"))
                    .isEqualTo(401);
        }
        for (String token : new String[] {"", "wrong"}) {
            assertThat(DeskSocket.expectConnectError(desk, "/chat", token)
                            .data()
                            .asJsonObject()
                            .getInt("status"))
                    .isEqualTo(401);
        }
        assertProblem(anybody.post("queues", queue()), 401);
    }

    @Test
    void a_private_room_is_for_the_two_alone() {
        try (var chat = enter("/chat", eva)) {
            assertThat(chat.ask("entrar-cliente", "{'room':'private~ana~eva'}")).containsKey("room");
            assertThat(chat.ask("entrar-cliente", "{'room':'private~ana~luis'}").getInt("status"))
                    .isEqualTo(403);
        }
    }

    @Test
    void a_login_whose_time_is_over_is_put_out() {
        var luis = Api.of(desk, "luis");
        luis.post("probe/expire", "{}");
        try (var chat = enter("/chat", luis);
                var tickets = enter("/tickets", luis)) {
            chat.client().expectEvent("token-expired");
            tickets.client().expectEvent("token-expired");
            assertThat(chat.client().expectDisconnect()).isEqualTo(Disconnect.NAMESPACE);
        }
        assertProblem(luis.get("me"), 401);
        assertThat(DeskSocket.expectConnectError(desk, "/tickets", luis.token())
                        .data()
                        .asJsonObject()
                        .getInt("status"))
                .isEqualTo(401);
    }

    @Test
    void a_newer_login_is_shown_without_connecting_again() {
        var old = Api.of(desk, "luis");
        old.post("probe/expire", "{}");
        try (var chat = enter("/chat", old)) {
            var newer = Api.of(desk, "luis");
            assertThat(chat.client()
                            .expectAck("refresh-token", ana.socketToken())
                            .get(0, jakarta.json.JsonObject.class)
                            .getInt("status"))
                    .isEqualTo(403);
            assertThat(chat.client()
                            .expectAck("refresh-token", newer.socketToken())
                            .get(0, jakarta.json.JsonObject.class))
                    .containsKey("expires");
            until401(old);
            assertThat(chat.ask("entrar-cliente", "{'room':'general'}")).containsKey("room");

            newer.post("logout", null);
            chat.client().expectDisconnect();
        }
    }

    private static void until401(Api user) {
        var limit = Instant.now().plusSeconds(30);
        while (user.get("me").status() != 401) {
            assertThat(Instant.now()).isBefore(limit);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void a_logout_puts_out_the_sockets_of_that_login_and_no_others() {
        var here = Api.of(desk, "luis");
        var there = Api.of(desk, "luis");
        try (var chat = enter("/chat", here);
                var window = enter("/chat", here);
                var tickets = enter("/tickets", here);
                var inbox = enter("/inbox", here);
                var stays = enter("/chat", there)) {
            here.post("logout", null);

            for (var socket : new DeskSocket[] {chat, window, tickets, inbox}) {
                socket.client().expectDisconnect();
            }
            assertThat(stays.ask("entrar-cliente", "{'room':'general'}")).containsKey("room");
        }
    }

    @Test
    void a_logout_everywhere_ends_all_logins_of_the_user() {
        var here = Api.of(desk, "luis");
        var there = Api.of(desk, "luis");
        try (var chat = enter("/chat", here);
                var tickets = enter("/tickets", there);
                var other = enter("/chat", eva)) {
            assertThat(here.post("logout/everywhere", null).status()).isEqualTo(204);

            chat.client().expectDisconnect();
            tickets.client().expectDisconnect();
            assertProblem(there.get("me"), 401);
            assertThat(other.ask("entrar-cliente", "{'room':'general'}")).containsKey("room");
        }
    }
}

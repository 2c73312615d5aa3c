package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The inbox over sockets: its owner hears of it on all devices, and nobody else does. */
class InboxSocketIT extends DeskTest {
    private static final String NAMESPACE = "/inbox";

    private static DeskSocket enter(Api user) {
        return DeskSocket.connect(desk, NAMESPACE, user.token());
    }

    private static Api.Answer send(String to) {
        return send(ana, to);
    }

    private static Api.Answer send(Api sender, String to) {
        return sender.post("mail", "{'to':['%s'],'subject':'%s','body':'Hola'}".formatted(to, UUID.randomUUID()));
    }

    private static JsonObject hear(DeskSocket socket, String event) {
        return socket.client().expectEvent(event, JsonObject.class);
    }

    @Test
    void a_mail_and_what_becomes_of_it_is_heard_on_all_devices_of_its_reader_only() {
        try (var phone = enter(eva);
                var desktop = enter(Api.of(desk, "eva"));
                var other = enter(ana)) {
            var sent = send("eva").object();
            var mail = hear(phone, "nuevo-correo");
            assertThat(mail.getString("subject")).isEqualTo(sent.getString("subject"));
            assertThat(hear(desktop, "nuevo-correo")).isEqualTo(mail);
            long unread = hear(phone, "buzon-cambiado").getInt("unread");
            assertThat(hear(desktop, "buzon-cambiado").getInt("unread")).isEqualTo((int) unread);

            eva.put("inbox/" + mail.getString("id"), "{'read':true}");
            assertThat(hear(desktop, "correo-cambiado").getBoolean("read")).isTrue();
            assertThat(hear(desktop, "buzon-cambiado").getInt("unread")).isEqualTo((int) unread - 1);

            eva.post("inbox/read", null);
            assertThat(hear(desktop, "buzon-cambiado").getInt("unread")).isZero();

            // of all that the other one hears only of the own
            var own = send("ana").object();
            assertThat(hear(other, "nuevo-correo").getString("subject")).isEqualTo(own.getString("subject"));
        }
    }

    @Test
    void the_counts_are_right_when_several_write_at_once() {
        var luis = Api.of(desk, "luis");
        luis.post("inbox/read", null);
        try (var reader = enter(luis)) {
            IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> send("luis")))
                    .toList()
                    .forEach(CompletableFuture::join);

            var heard = IntStream.range(0, 6)
                    .mapToObj(i -> hear(reader, "buzon-cambiado").getInt("unread"))
                    .toList();
            assertThat(heard).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void two_who_write_to_each_other_at_once_do_not_wait_for_each_other_for_ever() {
        var sent = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> i % 2 == 0 ? send(ana, "eva") : send(eva, "ana")))
                .toList();

        assertThat(sent).allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(201));
    }

    @Test
    void a_mail_that_is_refused_is_not_heard() {
        try (var reader = enter(eva)) {
            assertThat(ana.post("mail", "{'to':['eva','nobody'],'subject':'x','body':'y'}")
                            .status())
                    .isEqualTo(400);
            var sent = send("eva").object();
            assertThat(hear(reader, "nuevo-correo").getString("subject")).isEqualTo(sent.getString("subject"));
        }
    }

    @Test
    void who_has_not_signed_in_or_has_left_hears_nothing() {
        assertThat(DeskSocket.expectConnectError(desk, NAMESPACE, "")
                        .data()
                        .asJsonObject()
                        .getInt("status"))
                .isEqualTo(401);
        var leaving = Api.of(desk, "luis");
        try (var socket = enter(leaving)) {
            leaving.post("logout", null);
            socket.client().expectDisconnect();
        }
    }
}

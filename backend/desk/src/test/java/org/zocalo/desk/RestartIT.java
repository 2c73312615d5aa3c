package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestartIT {
    @Test
    void what_was_said_and_drawn_and_who_is_signed_in_survives_a_stop_and_a_power_cut() throws Exception {
        var desk = DeskServer.another();
        var ana = Api.of(desk, "ana");
        String queue = ana.get("queues").array().getJsonObject(0).getString("id");
        String message = "{'clientId':'5f0c8c9e-3a52-4b0e-9f0f-3f3f1c8d7e11','room':'general','text':'¿Sigue aquí?'}";
        ana.post("probe/message", message);
        String ticket = "{'queue':'%s'}".formatted(queue);
        var before = ana.post("tickets", ticket).object().getJsonObject("ticket");

        desk.stop();
        desk.start();

        assertThat(ana.get("me").status()).isEqualTo(200);
        assertThat(ana.get("rooms/general/messages").toString()).contains("¿Sigue aquí?");
        var after = ana.post("tickets", ticket).object().getJsonObject("ticket");
        assertThat(after.getString("number")).isGreaterThan(before.getString("number"));

        desk.kill();
        desk.start();

        assertThat(ana.get("tickets/" + after.getString("id")).object()).isEqualTo(after);
        assertThat(ana.get("queues").array()).hasSize(3);
        desk.stop();
    }
}

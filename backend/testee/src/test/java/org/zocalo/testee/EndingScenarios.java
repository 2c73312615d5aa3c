package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sockets end, and the reason that the server gives, which somebody in another client's room hears. */
interface EndingScenarios extends Scenarios {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "41/rooms,; client namespace disconnect",
                "42/rooms,[\"put-out\",false]; server namespace disconnect",
                "42/rooms,[\"put-out\",true]; server namespace disconnect",
                "1; transport close",
                "2; transport error",
                "7; parse error",
                "4x; forced close"
            })
    default void the_server_knows_why_a_socket_has_ended(String packet, String reason) {
        try (var watcher = openIn("/rooms");
                var client = open()) {
            join(watcher, "watchers");
            var id = enter(client, "/rooms");
            join(client, "a room"); // the server is done with its coming

            client.send(packet);

            assertThat(Scenarios.reason(watcher, id)).isEqualTo(reason);
        }
    }

    @Test
    default void a_socket_that_is_put_out_is_told_and_the_others_stay() {
        try (var client = openIn("/")) {
            enter(client, "/rooms");

            client.send("42/rooms,[\"put-out\",false]");

            client.expect("41/rooms,");
            assertUsable(client);
            enter(client, "/rooms");
        }
    }

    @Test
    default void what_was_on_its_way_to_a_namespace_that_put_the_client_out_is_neither_heard_nor_held_against_it() {
        try (var client = openIn("/")) {
            enter(client, "/rooms");

            client.send("42/rooms,[\"put-out\",false]", "42/rooms,1[\"join\",\"a\"]", "42/rooms,[\"say\",\"a\",\"b\"]");
            client.expect("41/rooms,");
            client.send("42/rooms,2[\"join\",\"a\"]", "43/rooms,3[]", "41/rooms,");

            assertUsable(client);
        }
    }

    @Test
    default void a_client_whose_connection_the_server_ends_is_told_before() {
        try (var client = openIn("/rooms")) {
            client.send("42/rooms,[\"put-out\",true]");

            client.expect("41/rooms,");
            client.awaitEnd();
        }
    }

    @Test
    default void a_connection_that_the_server_ends_is_gone() {
        var client = openIn("/rooms");

        client.send("42/rooms,[\"put-out\",true]");

        client.awaitEnd();
        Engine.socketIo().assertGone(client.sid());
    }

    @Test
    default void a_client_that_goes_is_in_no_room_any_more() {
        try (var watcher = openIn("/rooms");
                var staying = openIn("/rooms")) {
            join(watcher, "watchers");
            join(staying, "plaza");
            var leaving = open();
            var id = enter(leaving, "/rooms");
            join(leaving, "plaza");
            leaving.close();
            assertThat(Scenarios.reason(watcher, id)).isEqualTo("transport close");

            watcher.send("42/rooms,5[\"call\",\"plaza\",\"who?\"]");
            var question = staying.next();
            staying.send("43" + question.substring(2, question.indexOf('[')) + "[\"me\"]");

            assertThat(watcher.next()).isEqualTo("43/rooms,5[[\"me\"]]");
        }
    }
}

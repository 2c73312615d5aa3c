package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several clients and who hears what. That something is not heard is seen by what is heard next. */
interface RoomScenarios extends Scenarios {

    @Test
    default void a_room_hears_a_message_once() {
        try (var ana = openIn("/rooms");
                var eva = openIn("/rooms")) {
            Stream.of(ana, eva).forEach(client -> {
                join(client, "one");
                join(client, "two");
            });

            ana.send("42/rooms,[\"say-twice\",\"one\",\"two\",\"hola\"]", "42/rooms,[\"announce\",\"one\",\"end\"]");

            ana.expect("42/rooms,[\"said\",\"hola\"]", "42/rooms,[\"said\",\"end\"]");
            eva.expect("42/rooms,[\"said\",\"hola\"]", "42/rooms,[\"said\",\"end\"]");
        }
    }

    @Test
    default void who_speaks_to_a_room_does_not_hear_it() {
        try (var ana = openIn("/rooms");
                var eva = openIn("/rooms")) {
            join(ana, "plaza");
            join(eva, "plaza");

            ana.send("42/rooms,[\"say\",\"plaza\",\"hola\"]", "42/rooms,[\"announce\",\"plaza\",\"end\"]");

            ana.expect("42/rooms,[\"said\",\"end\"]");
            eva.expect("42/rooms,[\"said\",\"hola\"]", "42/rooms,[\"said\",\"end\"]");
        }
    }

    @Test
    default void who_has_left_a_room_does_not_hear_it() {
        try (var ana = openIn("/rooms");
                var eva = openIn("/rooms")) {
            join(ana, "plaza");
            join(eva, "plaza");
            ana.send("42/rooms,1[\"leave\",\"plaza\"]");
            ana.expect("43/rooms,1[]");

            eva.send("42/rooms,[\"announce\",\"plaza\",\"hola\"]");
            eva.expect("42/rooms,[\"said\",\"hola\"]");

            ana.send("42/rooms,2[\"leave\",\"plaza\"]");
            ana.expect("43/rooms,2[]");
        }
    }

    @Test
    default void everybody_has_a_room_of_their_own() {
        try (var ana = openIn("/rooms");
                var eva = open()) {
            var id = enter(eva, "/rooms");

            ana.send("42/rooms,[\"say\",\"" + id + "\",\"psst\"]");

            eva.expect("42/rooms,[\"said\",\"psst\"]");
        }
    }

    @Test
    default void a_broadcast_reaches_all_of_the_namespace_but_the_sender() {
        try (var ana = openIn("/rooms");
                var eva = openIn("/rooms");
                var other = openIn("/")) {
            ana.send("42/rooms,[\"broadcast\",\"hola\",{\"a\":[1]}]", "42/rooms,1[\"join\",\"a\"]");

            eva.expect("42/rooms,[\"said\",\"hola\",{\"a\":[1]}]");
            ana.expect("43/rooms,1[]");
            assertUsable(other);
        }
    }

    @Test
    default void the_answers_of_a_room_are_collected() {
        var answering = Stream.generate(() -> openIn("/rooms")).limit(3).toList();
        try (var asking = openIn("/rooms")) {
            answering.forEach(client -> join(client, "jury"));
            asking.send("42/rooms,9[\"call\",\"jury\",\"votes?\"]");
            for (var client : answering) {
                var question = client.next();
                assertThat(question).matches("42/rooms,\\d+\\[\"called\",\"votes\\?\"]");
                client.send("43" + question.substring(2, question.indexOf('[')) + "[1]");
            }

            asking.expect("43/rooms,9[[1,1,1]]");
        } finally {
            answering.forEach(EngineClient::close);
        }
    }

    @Test
    default void who_leaves_is_not_waited_for() {
        try (var asking = openIn("/rooms");
                var staying = openIn("/rooms")) {
            var leaving = openIn("/rooms");
            List.of(staying, leaving).forEach(client -> join(client, "jury"));
            asking.send("42/rooms,9[\"call\",\"jury\",\"votes?\"]");
            leaving.next();
            leaving.close();
            var question = staying.next();
            staying.send("43" + question.substring(2, question.indexOf('[')) + "[1]");

            asking.expect("43/rooms,9[[1]]");
        }
    }

    @Test
    default void a_crowd_hears_everything_in_the_same_order() {
        var crowd = Stream.generate(() -> openIn("/rooms")).limit(20).toList();
        crowd.forEach(client -> join(client, "crowd"));
        for (int i = 0; i < 20; i++) {
            crowd.get(0).send("42/rooms,[\"announce\",\"crowd\"," + i + "]");
        }

        for (var client : crowd) {
            for (int i = 0; i < 20; i++) {
                client.expect("42/rooms,[\"said\"," + i + "]");
            }
            client.close();
        }
    }
}

package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events and acknowledgements, without binary. */
interface EventScenarios extends Scenarios {

    @Test
    default void an_event_is_answered_by_an_event() {
        try (var client = openIn("/")) {
            client.send("42[\"hi\"]");

            client.expect("42[\"hi\"]");
        }
    }

    @Test
    default void texts_of_all_languages_come_unharmed() {
        try (var client = openIn("/")) {
            client.send("42[\"getUtf8\"]");

            client.expect(
                    "42[\"takeUtf8\",\"てすと\"]",
                    "42[\"takeUtf8\",\"Я Б Г Д Ж Й\"]",
                    "42[\"takeUtf8\",\"Ä ä Ü ü ß\"]",
                    "42[\"takeUtf8\",\"utf8 — string\"]",
                    "42[\"takeUtf8\",\"utf8 — string\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[null]",
                "[true,false,0,-1,9007199254740993,12345678901234567890123]",
                "[\"\",\"ñ€\uD83D\uDE00\",\"\\\"\\\\\\n\\u0000\\u001e\",\"<a href='/'>\"]",
                "[{},[],[[]],{\"a\":{\"b\":[{\"c\":null}]}}]",
                "[{\"\":1,\"__proto__\":2,\"_placeholder\":false}]",
                "[{\"_placeholder\":true,\"num\":0}]",
                "[1.5,-0.25,1e3,1E-7]"
            })
    default void an_acknowledgement_has_the_same_arguments(String args) {
        try (var client = openIn("/")) {
            client.send("421[\"echo\"" + (args.equals("[]") ? "" : ",") + args.substring(1));

            var answer = client.next();

            assertThat(answer).startsWith("431[");
            assertThat(Scenarios.array(answer.substring(3))).isEqualTo(Scenarios.array(args));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2147483648", "9007199254740991", "9007199254740992"})
    default void an_acknowledgement_has_the_number_that_was_asked_for(String number) {
        try (var client = openIn("/")) {
            client.send("42" + number + "[\"echo\",1]");

            client.expect("43" + number + "[1]");
        }
    }

    @Test
    default void the_server_asks_for_acknowledgements_too_and_hears_one_once() {
        try (var client = openIn("/")) {
            client.send("42[\"ack\"]");
            var question = client.next();
            assertThat(question).matches("42\\d+\\[\"ack\"]");
            var answer = "43" + question.substring(2, question.indexOf('[')) + "[5,{\"test\":true}]";

            client.send(answer, answer);

            client.expect("42[\"got it\"]");
            assertUsable(client);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "439007199254740992[1]",
                "43123456[]",
                "42[\"nobody listens\"]",
                "42[5,\"a number for a name\"]",
                "42 [ \"spaces\" , 1 ]"
            })
    default void what_nobody_waits_for_is_ignored(String packet) {
        try (var client = openIn("/")) {
            client.send(packet);

            assertUsable(client);
        }
    }

    @Test
    default void events_are_handled_in_their_order() {
        try (var client = openIn("/")) {
            IntStream.range(0, 300).forEach(i -> client.send("42" + i + "[\"echo\"," + i + "]"));

            IntStream.range(0, 300).forEach(i -> client.expect("43" + i + "[" + i + "]"));
        }
    }

    @Test
    default void a_large_event_is_whole() {
        try (var client = openIn("/")) {
            var large = "[\"" + "ñ€\uD83D\uDE00a".repeat(40_000) + "\"]";
            client.send("421[\"echo\"," + large.substring(1));

            client.expect("431" + large);
        }
    }
}

package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary within events and acknowledgements: a text with placeholders, then the attachments and nothing in between. */
interface BinaryScenarios extends Scenarios {
    String FIRST = "{\"_placeholder\":true,\"num\":0}";

    @Test
    default void the_server_sends_binary() {
        try (var client = openIn("/")) {
            client.send("42[\"getbin\"]");

            client.expect("451-[\"takebin\"," + FIRST + "]", EngineClient.binary("asdfasdf".getBytes()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[" + FIRST + "]",
                "[{\"a\":[{\"b\":{\"c\":" + FIRST + "}}]},\"z\"]",
                "[[[[[" + FIRST + "]]]]]",
                "[1,null,{\"x\":" + FIRST + ",\"y\":{}}]"
            })
    default void binary_stands_at_any_depth(String args) {
        try (var client = openIn("/")) {
            var bytes = EngineClient.binary((byte) 0, (byte) -1, (byte) 30, (byte) 98);
            client.send("451-7[\"echo\"," + args.substring(1), bytes);

            client.expect("461-7" + args, bytes);
        }
    }

    @Test
    default void a_placeholder_s_keys_have_no_order() {
        try (var client = openIn("/")) {
            client.send("451-7[\"echo\",{\"num\":0,\"_placeholder\":true}]", "bAQI=");

            client.expect("461-7[" + FIRST + "]", "bAQI=");
        }
    }

    @Test
    default void two_placeholders_may_stand_for_the_same_binary() {
        try (var client = openIn("/")) {
            client.send("451-7[\"echo\"," + FIRST + "," + FIRST + "]", "bAQI=");

            client.expect("462-7[" + FIRST + ",{\"_placeholder\":true,\"num\":1}]", "bAQI=", "bAQI=");
        }
    }

    @Test
    default void empty_binary_is_binary() {
        try (var client = openIn("/")) {
            client.send("451-7[\"echo\"," + FIRST + "]", "b");

            client.expect("461-7[" + FIRST + "]", "b");
        }
    }

    @Test
    default void ten_attachments_are_taken() {
        try (var client = openIn("/")) {
            var placeholders = IntStream.range(0, 10)
                    .mapToObj(i -> ",{\"_placeholder\":true,\"num\":" + i + "}")
                    .reduce("", String::concat);
            var packets = IntStream.range(0, 11)
                    .mapToObj(i -> i == 0 ? "4510-7[\"echo\"" + placeholders + "]" : EngineClient.binary((byte) i))
                    .toArray(String[]::new);
            client.send(packets);

            client.expect("4610-7[" + placeholders.substring(1) + "]");
            client.expect(Arrays.copyOfRange(packets, 1, 11));
        }
    }

    @Test
    default void large_binary_is_whole() {
        try (var client = openIn("/")) {
            var bytes = new byte[700_000];
            new java.util.Random(1).nextBytes(bytes);
            client.send("451-7[\"echo\"," + FIRST + "]", EngineClient.binary(bytes));

            client.expect("461-7[" + FIRST + "]", EngineClient.binary(bytes));
        }
    }

    @Test
    default void binary_in_the_client_s_acknowledgement_reaches_who_asked() {
        try (var asking = openIn("/rooms");
                var answering = openIn("/rooms")) {
            join(answering, "experts");
            asking.send("42/rooms,9[\"call\",\"experts\",\"photo?\"]");
            var question = answering.next();
            assertThat(question).matches("42/rooms,\\d+\\[\"called\",\"photo\\?\"]");

            var number = question.substring("42/rooms,".length(), question.indexOf('['));
            answering.send("461-/rooms," + number + "[" + FIRST + "]", "bAQI=");

            asking.expect("461-/rooms,9[[" + FIRST + "]]", "bAQI=");
        }
    }

    @Test
    default void attachments_follow_their_event_whatever_else_is_sent() {
        try (var client = openIn("/rooms")) {
            client.send("42/rooms,[\"burst\",8]");
            IntStream.range(0, 80).forEach(i -> client.send("42/rooms," + i + "[\"join\",\"a\"]"));

            var bursts = new int[8];
            for (int i = 0; i < 160; i++) {
                var packet = client.next();
                if (packet.startsWith("452-/rooms,[\"binaries\",")) {
                    var number = packet.charAt("452-/rooms,[\"binaries\",".length()) - '0';
                    client.expect(
                            EngineClient.binary((byte) number, (byte) 1), EngineClient.binary((byte) number, (byte) 2));
                    bursts[number]++;
                } else {
                    assertThat(packet).matches("43/rooms,\\d+\\[]");
                }
            }
            assertThat(bursts).containsOnly(10);
        }
    }
}

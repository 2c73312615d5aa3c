package org.zocalo.testee;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packet that breaks the rules closes the connection with all its namespaces, and harms nobody else. */
interface ClosingScenarios extends Scenarios {

    @ParameterizedTest
    @ValueSource(strings = {"4", "47", "48[\"hi\"]", "4x", "4abc", "4-1", "4[\"hi\"]", "4\"", "4 2[\"hi\"]"})
    default void of_a_type_that_there_is_not(String packet) {
        assertCloses(packet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42{",
                "42[",
                "42[\"hi\"",
                "42[\"hi\"]x",
                "42[\"hi\"][]",
                "42[\"hi\",]",
                "42['hi']",
                "42abc[\"hi\"]",
                "42[\"hi\",NaN]",
                "42[\"hi\"\u0001]",
                "42/,\"",
                "40{",
                "431["
            })
    default void with_json_that_is_none(String packet) {
        assertCloses(packet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"42", "421", "42{}", "42\"hi\"", "42null", "42[]", "42[{}]", "42[null]", "42[true]", "42[[]]"})
    default void with_an_event_that_is_none(String packet) {
        assertCloses(packet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"})
    default void with_an_event_that_has_a_reserved_name(String event) {
        assertCloses("42[\"" + event + "\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"41{}", "41[]", "41\"bye\"", "41null", "41/foo,[]"})
    default void with_a_disconnect_that_says_more(String packet) {
        assertCloses(packet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"44", "44{\"message\":\"no\"}", "44\"no\""})
    default void with_an_error_that_only_the_server_may_send(String packet) {
        assertCloses(packet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "40{}", "40/foo,", "40/foo,{\"token\":1}"})
    default void with_a_second_connect(String packet) {
        assertCloses(packet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40/valid,[]", "40/valid,\"token\"", "40/valid,1[]", "40/valid,null", "40/valid,true"})
    default void with_a_connect_whose_auth_is_no_object(String packet) {
        assertCloses(packet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42/valid,[\"hi\"]",
                "42/valid,1[\"hi\"]",
                "43/valid,1[]",
                "41/valid,",
                "41/valid",
                "42/unknown,[\"hi\"]",
                "42/foo?a=b,[\"hi\"]"
            })
    default void for_a_namespace_that_the_client_is_not_in(String packet) {
        assertCloses(packet);
    }

    @Test
    default void for_a_namespace_that_it_has_left_itself() {
        assertCloses("41/foo,", "42/foo,[\"getId\"]");
    }

    @Test
    default void for_a_namespace_that_it_was_not_let_into() {
        try (var client = open()) {
            client.send("40/no,");
            client.next();
            client.send("42/no,[\"hi\"]");
            client.awaitEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"431", "431{}", "431\"x\"", "43/foo,1"})
    default void with_an_acknowledgement_that_is_none(String packet) {
        assertCloses(packet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bAQI=", "b"})
    default void binary_that_nobody_expects(String packet) {
        assertCloses(packet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "45[\"hi\"]",
                "450-[\"hi\"]",
                "45-[\"hi\"]",
                "451[\"hi\",{\"_placeholder\":true,\"num\":0}]",
                "45-1-[\"hi\",{\"_placeholder\":true,\"num\":0}]",
                "451.5-[\"hi\",{\"_placeholder\":true,\"num\":0}]",
                "4511-[\"hi\",{\"_placeholder\":true,\"num\":0}]",
                "4599999999999999999999-[\"hi\",{\"_placeholder\":true,\"num\":0}]",
                "460-1[]"
            })
    default void with_a_number_of_attachments_that_is_not_between_one_and_ten(String packet) {
        assertCloses(packet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "0.5", "\"0\"", "null", "{}", "4294967296", "1e99"})
    default void with_a_placeholder_that_stands_for_nothing(String number) {
        assertCloses("451-[\"hi\",{\"_placeholder\":true,\"num\":" + number + "}]", "bAQI=");
    }

    @Test
    default void with_a_placeholder_without_a_number() {
        assertCloses("451-[\"hi\",{\"_placeholder\":true}]", "bAQI=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42[\"hi\"]", "41", "40/valid,", "451-[\"hi\",{\"_placeholder\":true,\"num\":0}]"})
    default void text_where_attachments_are_expected(String packet) {
        assertCloses(
                "452-[\"hi\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]", "bAQI=", packet);
    }

    @Test
    default void with_json_too_deep_to_be_read() {
        assertCloses("42[\"hi\"," + "[".repeat(100_000) + "]".repeat(100_000) + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "x", "2", "2probe"})
    default void and_so_does_what_is_no_packet_at_all(String packet) {
        assertCloses(packet);
    }

    /** The client's connection ends, and only that. */
    private void assertCloses(String... packets) {
        try (var neighbour = openIn("/");
                var client = openIn("/")) {
            enter(client, "/foo");
            client.send(packets);

            client.awaitEnd();
            assertUsable(neighbour);
        }
    }
}

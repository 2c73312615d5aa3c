package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Into namespaces and out of them. */
interface ConnectScenarios extends Scenarios {

    @Test
    default void a_client_that_enters_gets_an_id_which_is_not_the_connection_s() {
        try (var client = open()) {
            client.send("40");
            var answer = client.next();

            assertThat(answer).matches("40\\{\"sid\":\"[-_A-Za-z0-9]{20}\"}");
            assertThat(Engine.sid(answer)).isNotEqualTo(client.sid());
            assertUsable(client);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"40/abc,{\"token\":\"ñ\",\"n\":[1]}; {\"token\":\"ñ\",\"n\":[1]}", "40/abc,; {}", "40/abc; {}"})
    default void what_the_client_says_when_it_enters_is_its_auth(String packet, String auth) {
        try (var client = open()) {
            client.send(packet);
            Scenarios.entered(client, "/abc");

            var handshake = client.next();

            assertThat(handshake).startsWith("42/abc,[\"handshake\",");
            var said = Scenarios.array(handshake.substring("42/abc,".length())).getJsonObject(1);
            assertThat(said.getJsonObject("auth")).isEqualTo(Scenarios.object(auth));
            assertThat(said.getJsonObject("query").getString("EIO")).isEqualTo("4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unknown", "/fo", "/foo/", "/foo?a=b", "/?a=b", "//", "/ñ", "/a\"b"})
    default void a_namespace_that_there_is_not_is_refused_and_the_connection_stays(String namespace) {
        try (var client = openIn("/")) {
            client.send("40" + namespace + ",{\"token\":1}");

            client.expect("44" + namespace + ",{\"message\":\"Invalid namespace\"}");
            assertUsable(client);
        }
    }

    @Test
    default void a_gate_says_why_it_refuses_and_may_be_asked_again() {
        try (var client = openIn("/")) {
            for (int i = 0; i < 2; i++) {
                client.send("40/no,");
                client.expect("44/no,{\"message\":\"Auth failed (custom namespace)\"}");
            }
            assertUsable(client);
        }
    }

    @Test
    default void a_gate_may_send_data_with_its_refusal() {
        try (var client = open()) {
            client.send("40/closed,");

            var answer = client.next();

            assertThat(answer).startsWith("44/closed,");
            assertThat(Scenarios.object(answer.substring("44/closed,".length())))
                    .isEqualTo(Scenarios.object(
                            "{\"message\":\"closed\",\"data\":{\"opens\":9,\"days\":[\"mon\",\"tue\"]}}"));
        }
    }

    @Test
    default void one_connection_carries_several_namespaces() {
        try (var client = open()) {
            var main = enter(client, "/");
            var foo = enter(client, "/foo");
            var valid = enter(client, "/valid");

            assertThat(Set.of(main, foo, valid, client.sid())).hasSize(4);
            client.send("42/foo,5[\"getId\"]", "425[\"getId\"]");
            assertThat(List.of(client.next(), client.next()))
                    .containsExactlyInAnyOrder("43/foo,5[\"" + foo + "\"]", "435[\"" + main + "\"]");
        }
    }

    @Test
    default void several_namespaces_may_be_entered_at_once() {
        try (var client = open()) {
            client.send("40", "40/foo,", "40/valid,");

            assertThat(Stream.generate(client::next).limit(3).map(answer -> answer.split("\\{")[0]))
                    .containsExactlyInAnyOrder("40", "40/foo,", "40/valid,");
        }
    }

    @Test
    default void a_client_that_leaves_a_namespace_stays_in_the_others_and_may_come_back() {
        try (var client = openIn("/")) {
            var before = enter(client, "/foo");

            client.send("41/foo,");
            assertUsable(client);

            assertThat(enter(client, "/foo")).isNotEqualTo(before);
            client.send("42/foo,5[\"getId\"]");
            assertThat(client.next()).startsWith("43/foo,5[");
        }
    }

    @Test
    default void the_main_namespace_is_one_like_the_others() {
        try (var client = openIn("/foo")) {
            client.send("42/foo,0[\"getId\"]");
            assertThat(client.next()).startsWith("43/foo,0[");

            enter(client, "/");
            client.send("41", "42/foo,1[\"getId\"]");
            assertThat(client.next()).startsWith("43/foo,1[");
        }
    }
}

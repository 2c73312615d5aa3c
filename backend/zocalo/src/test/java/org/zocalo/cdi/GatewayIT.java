package org.zocalo.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.Deployments;
import org.zocalo.Namespace;
import org.zocalo.ParentNamespace;
import org.zocalo.Problem;
import org.zocalo.Zocalo;
import org.zocalo.cdi.app.Configuration;
import org.zocalo.cdi.app.ShopGateway.Order;
import org.zocalo.cdi.app.ShopGateway.Ordered;
import org.zocalo.test.ZocaloTestClient;

/** The programming model on a real server: a WAR with the library, and a client that talks to it. */
@ArquillianTest
@Timeout(60)
class GatewayIT {
    @Inject
    Zocalo io;

    @Inject
    @InNamespace("/shop")
    Namespace shop;

    @Inject
    @InNamespace("/room-{id}/{part}")
    Namespace rooms;

    @Deployment
    static WebArchive application() {
        return Deployments.war("shop.war", GatewayIT.class);
    }

    @ArquillianResource
    URL url;

    private ZocaloTestClient client() {
        return ZocaloTestClient.connect(url + "socket.io", "/shop");
    }

    @Test
    void a_return_value_is_the_acknowledgement() {
        try (var client = client()) {
            assertThat(client.expectAck("order", new Order("té", 2)).get(0, Ordered.class))
                    .isEqualTo(new Ordered("té", 2, 1));
            assertThat(client.expectAck("later").json()).hasToString("[\"later\"]");
            assertThat(client.expectAck("nothing").size()).isZero();
            assertThat(client.expectAck("by-hand", 1, "two").json()).hasToString("[\"two\",1]");
        }
    }

    @Test
    void parameters_are_bound_by_type_in_any_order() {
        try (var client = client()) {
            var order = new Order("té", 1);
            assertThat(client.expectAck("everything", "text", order).get(0, String.class))
                    .isEqualTo("text|té|true|2|none|request");
            assertThat(client.expectAck("everything", "text", order, "more").get(0, String.class))
                    .isEqualTo("text|té|true|3|more|request");
        }
    }

    @Test
    void invalid_arguments_are_told_field_by_field() {
        try (var client = client()) {
            var invalid = problem(client, 400, "order", new Order(" ", 0));
            assertThat(invalid.errors())
                    .extracting(Problem.FieldError::field)
                    .containsExactlyInAnyOrder("count", "item");
            assertThat(problem(client, 400, "order").detail()).contains("Argument 1 is missing");
            problem(client, 400, "order", "not an order");
            assertThat(problem(client, 400, "positive", -1).errors())
                    .extracting(Problem.FieldError::field)
                    .containsExactly("number");
        }
    }

    @Test
    void messages_are_in_the_language_of_the_client() {
        var spanish = ZocaloTestClient.at(URI.create(url + "socket.io")).header("Accept-Language", "es-ES,en;q=0.5");
        try (var client = spanish.connect("/shop");
                var french = ZocaloTestClient.at(URI.create(url + "socket.io"))
                        .header("Accept-Language", "fr")
                        .connect("/shop")) {
            var invalid = problem(client, 400, "basket", List.of(new Order("té", 1), new Order(" ", 1)));
            assertThat(invalid.title()).isEqualTo("Petición incorrecta");
            assertThat(invalid.errors()).containsExactly(new Problem.FieldError("[1].item", "no debe estar vacío"));
            assertThat(problem(french, 400, "order", new Order(" ", 1)).errors())
                    .containsExactly(new Problem.FieldError("item", "must not be blank"));
        }
    }

    @Test
    void failures_are_told_as_problems() {
        try (var client = client()) {
            assertThat(problem(client, 409, "conflict").detail()).isEqualTo("somebody was faster");
            assertThat(problem(client, 500, "broken").toString()).doesNotContain("secret");
            problem(client, 404, "unknown");
        }
    }

    private static Problem problem(ZocaloTestClient client, int status, String event, Object... args) {
        var problem = client.expectAck(event, args).get(0, Problem.class);
        assertThat(problem.status()).isEqualTo(status);
        return problem;
    }

    @Test
    void connecting_and_leaving_are_heard() {
        try (var stays = client()) {
            var leaves = client();
            assertThat(stays.expectEvent("usuario-conectado", String.class)).isEqualTo(leaves.id());
            leaves.close();
            var left = stays.expectEvent("usuario-desconectado");
            assertThat(left.get(0, String.class)).isEqualTo(leaves.id());
            assertThat(left.get(1, String.class)).isEqualTo("client namespace disconnect");
        }
    }

    @Test
    void resources_and_session_beans_emit_into_rooms() throws Exception {
        try (var client = client()) {
            client.expectAck("follow", "news");
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "api/news"))
                                    .POST(HttpRequest.BodyPublishers.ofString("hola"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(client.expectEvent().toString()).isEqualTo("\"nuevo-correo\" [\"hola\"]");
            assertThat(client.expectEvent().toString()).isEqualTo("\"nuevo-correo\" [\"hola, by a session bean\"]");
        }
    }

    @Test
    void a_template_is_all_the_namespaces_that_match_it_and_events_tell_of_them() throws Exception {
        try (var client = ZocaloTestClient.connect(url + "socket.io", "/room-7/a")) {
            var told = "\"told\" [[\"new /room-7/a\",\"CREATED/room-7/a\"";
            assertThat(client.expectEvent().toString()).isEqualTo(told + "]]");
            assertThat(client.expectEvent().toString()).isEqualTo(told + ",\"JOINED/room-7/a\"]]");
            assertThat(client.expectAck("parameters").json()).hasToString("[\"7+a\"]");
            assertThat(rooms).isInstanceOfSatisfying(ParentNamespace.class, parent -> assertThat(parent.children())
                    .extracting(Namespace::name)
                    .containsExactly("/room-7/a"));
            rooms.emit("all", 1);
            assertThat(client.expectEvent().toString()).isEqualTo("\"all\" [1]");
        }
    }

    @Test
    void what_another_server_says_is_an_event_that_can_be_answered() throws Exception {
        var other = Zocalo.create(options -> options.adapter(Configuration.NEIGHBOURS));
        var answers = other.of("/shop").serverSideEmitWithAck(Duration.ofSeconds(20), "reload", 1, "a");
        assertThat(answers.toCompletableFuture().get())
                .extracting(answer -> answer.json().toString())
                .containsExactly("[\"/shop\",\"reload\",1,\"a\"]");
        other.close();
    }

    @Test
    void what_is_injected_is_the_one_server() {
        assertThat(shop.name()).isEqualTo("/shop");
        assertThat(io.of("/shop")).isSameAs(shop);
        assertThat(io.options().maxPayload()).isEqualTo(123_456);
    }
}

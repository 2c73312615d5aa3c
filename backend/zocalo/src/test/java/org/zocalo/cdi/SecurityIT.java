package org.zocalo.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zocalo.Problem;
import org.zocalo.Zocalo;
import org.zocalo.test.ConnectOptions;
import org.zocalo.test.Disconnect;
import org.zocalo.test.Transport;
import org.zocalo.test.ZocaloTestClient;

/** Users and their roles on a real server: those of the container and those of an authenticator. */
@ArquillianTest
@Timeout(60)
class SecurityIT {
    @Inject
    Zocalo io;

    @ArquillianResource
    URL url;

    /** A container need not know of roles that the application has not declared. */
    @Deployment
    static WebArchive application() {
        return GatewayIT.application().setWebXML(new StringAsset("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <security-role><role-name>agent</role-name></security-role>
                  <security-role><role-name>admin</role-name></security-role>
                </web-app>"""));
    }

    private ConnectOptions nobody(Transport transport) {
        return ZocaloTestClient.at(url + "socket.io").transport(transport);
    }

    private ConnectOptions token(Transport transport, String token) {
        return nobody(transport).auth(Map.of("token", token));
    }

    private ConnectOptions basic(Transport transport) {
        var login = Base64.getEncoder().encodeToString("ana:secret".getBytes(StandardCharsets.UTF_8));
        return nobody(transport).header("Authorization", "Basic " + login);
    }

    private static void assertProblem(ZocaloTestClient client, int status, String event, Object... args) {
        assertThat(client.expectAck(event, args).get(0, Problem.class).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void the_container_s_user_has_the_container_s_roles(Transport transport) {
        try (var ana = basic(transport).connect("/staff")) {
            assertThat(ana.expectEvent("welcome", String.class)).isEqualTo("ana");
            assertThat(ana.expectAck("next", 7).get(0, Integer.class)).isEqualTo(7);
            assertProblem(ana, 403, "close");
            assertProblem(ana, 400, "next", -1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_enter_is_told_why(Transport transport) {
        var unknown = nobody(transport).expectConnectError("/staff");
        assertThat(unknown.data(Problem.class).status()).isEqualTo(401);
        var other = token(transport, "eva:reader").expectConnectError("/staff");
        assertThat(other.data(Problem.class).status()).isEqualTo(403);
        var wrong = token(transport, "nonsense").expectConnectError("/door");
        assertThat(wrong.data(Problem.class)).isEqualTo(Problem.of(401, "Unauthorized", "no token"));
    }

    @ParameterizedTest
    @EnumSource
    void a_method_s_roles_count_instead_of_the_class_s(Transport transport) {
        try (var luis = token(transport, "luis:guest").connect("/staff")) {
            assertThat(luis.expectEvent("welcome", String.class)).isEqualTo("luis");
            assertProblem(luis, 403, "next", -1); // arguments are not even looked at
            assertProblem(luis, 403, "close");
            assertProblem(luis, 403, "never");
            assertThat(luis.expectAck("look").get(0, String.class)).isEqualTo("looked");
            assertThat(luis.expectAck("refresh-token", "luis:admin").size()).isEqualTo(1);
            assertThat(luis.expectAck("close").size()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_known_has_the_role_of_all(Transport transport) {
        try (var unknown = nobody(transport).connect("/door");
                var eva = token(transport, "eva:reader").connect("/door")) {
            assertProblem(unknown, 401, "known");
            assertThat(eva.expectAck("known").get(0, String.class)).isEqualTo("known");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_user_is_put_out_everywhere(Transport transport) {
        try (var staff = token(transport, "sol:agent").connect("/staff");
                var door = token(transport, "sol:agent").connect("/door");
                var other = token(transport, "eva:reader").connect("/door")) {
            io.user("sol").disconnectSockets(false);
            assertThat(staff.expectDisconnect()).isEqualTo(Disconnect.NAMESPACE);
            assertThat(door.expectDisconnect()).isEqualTo(Disconnect.NAMESPACE);
            assertThat(other.expectAck("known").size()).isEqualTo(1);
        }
    }
}

package org.example.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zocalo.Problem;
import org.zocalo.test.Disconnect;
import org.zocalo.test.Transport;
import org.zocalo.test.ZocaloTestClient;

class Testing {
    private static final String ADDRESS = "http://localhost:8080/shop/socket.io";

    // tag::test
    class NotesIT {
        @Test
        void what_one_writes_the_others_read() {
            try (var writer = ZocaloTestClient.connect("http://localhost:8080/shop/socket.io", "/notes");
                    var reader = ZocaloTestClient.connect("http://localhost:8080/shop/socket.io", "/notes")) {
                var length = writer.expectAck("write", new Note("Hola")).get(0, Integer.class);

                assertThat(length).isEqualTo(4);
                assertThat(reader.expectEvent("written", Note.class)).isEqualTo(new Note("Hola"));
                writer.expectNoEvent("written");
            }
        }
    }
    // end::test

    void options(String token) {
        // tag::options
        var agents = ZocaloTestClient.at("http://localhost:8080/shop/socket.io")
                .transport(Transport.UPGRADE)
                .auth(Map.of("token", token))
                .header("Accept-Language", "es")
                .cookie("JSESSIONID", "1234")
                .query("version", "2")
                .patience(Duration.ofSeconds(5));
        try (var agent = agents.connect("/notes");
                var chat = agent.of("/chat")) { // over the same connection
            chat.emit("say", new Note("Hola"));
        }
        // end::options
    }

    void questions() {
        try (var client = ZocaloTestClient.connect(ADDRESS, "/notes")) {
            // tag::questions
            client.on("ready?", question -> 5); // whenever it asks
            client.expectEvent("sure?").answer("yes", new byte[] {1, 2}); // this time, when the test wants it
            // end::questions
        }
    }

    void refusals() {
        // tag::refusals
        var stale = ZocaloTestClient.at("http://localhost:8080/shop/socket.io").auth(Map.of("token", "stale"));
        var error = stale.expectConnectError("/notes");

        assertThat(error.message()).isEqualTo("Sign in first");
        assertThat(error.data(Problem.class).status()).isEqualTo(401);
        // end::refusals
    }

    void ends() {
        // tag::ends
        var client = ZocaloTestClient.connect("http://localhost:8080/shop/socket.io", "/notes");
        client.expectAck("put-me-out");
        assertThat(client.expectDisconnect()).isEqualTo(Disconnect.NAMESPACE);
        // end::ends
    }

    // tag::server
    static class Shop {
        static Process process;
        static String address;

        @BeforeAll
        static void start() throws IOException {
            process = new ProcessBuilder(
                            "java", "-jar", "target/server/zocalo-server.jar", "--port=0", "target/shop.war")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            address = process.inputReader()
                            .lines()
                            .filter(line -> line.startsWith("Ready at "))
                            .findFirst()
                            .orElseThrow()
                            .split(" ")[2]
                    + "/socket.io";
        }

        @AfterAll
        static void stop() {
            process.destroy();
        }
    }
    // end::server

    // tag::arquillian
    @ArquillianTest
    class DeployedIT {
        @ArquillianResource
        URL url;

        @Deployment(testable = false)
        static WebArchive application() {
            return ShrinkWrap.createFromZipFile(
                    WebArchive.class, Path.of("target/shop.war").toFile());
        }

        @Test
        void notes_are_open_to_everybody() {
            try (var client = ZocaloTestClient.connect(url + "socket.io", "/notes")) {
                assertThat(client.expectAck("write", new Note("Hola")).size()).isEqualTo(1);
            }
        }
    }
    // end::arquillian
}

package org.zocalo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as a process of its own, as people do. */
class LauncherIT {
    @TempDir
    Path folder;

    private Path scratch;

    @BeforeEach
    void make_room() throws Exception {
        scratch = Files.createDirectory(folder.resolve("scratch"));
    }

    @Test
    void a_war_is_served_its_banner_shown_and_nothing_left_behind() throws Exception {
        var war = war(Map.of("index.html", "<h1>here</h1>"));

        var server = launch("--port=0", war.toString());
        var console = server.inputReader();
        String ready = console.lines()
                .filter(line -> line.startsWith("Ready at"))
                .findFirst()
                .orElseThrow();
        String address = console.readLine().substring("Open ".length());
        var page = get(address);
        var missing = get(address + "missing");
        server.destroy();

        assertThat(ready).contains("http://127.0.0.1:");
        assertThat(page.body()).isEqualTo("<h1>here</h1>");
        assertThat(page.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void a_taken_port_ends_it_with_one_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var server = launch(
                    "--port=" + taken.getLocalPort(), war(Map.of("a", "b")).toString());

            assertThat(errors(server)).hasSize(1).first().asString().startsWith("Cannot listen on port ");
            assertThat(server.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void a_failed_deployment_ends_it_with_one_sentence_at_the_bottom() throws Exception {
        var war = war(Map.of(
                "WEB-INF/web.xml", "<web-app><listener><listener-class>no.Such</listener-class></listener></web-app>"));

        var server = launch("--port=0", war.toString());
        var errors = errors(server);

        assertThat(errors.get(errors.size() - 1))
                .startsWith("The deployment of ")
                .contains("no.Such");
        assertThat(server.waitFor()).isEqualTo(1);
        assertThat(scratch).isEmptyDirectory();
    }

    private static HttpResponse<String> get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private Process launch(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + scratch,
                "-Dzocalo.banner=Open ${url}index.html\n",
                "-jar",
                System.getProperty("zocalo.server.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private List<String> errors(Process server) throws Exception {
        server.inputReader().transferTo(Writer.nullWriter());
        server.waitFor();
        return Files.readAllLines(folder.resolve("errors"));
    }

    private Path war(Map<String, String> files) throws IOException {
        Path war = folder.resolve("app.war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes());
            }
        }
        return war;
    }
}

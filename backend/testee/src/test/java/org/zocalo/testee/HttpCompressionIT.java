package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to polls are compressed: large ones, and as the client likes it. */
class HttpCompressionIT {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String LARGE = "4" + "ñandú ".repeat(100);

    private final Engine engine = Engine.options("/rich/");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br | gzip",
                "deflate, gzip | gzip",
                "deflate | deflate",
                "gzip;q=0.1, deflate | deflate",
                "gzip;q=0, deflate;q=0.5 | deflate",
                "GZIP | gzip",
                "* | gzip",
                "gzip;q=0, * | deflate",
                "br | ''",
                "gzip;q=0 | ''",
                "identity | ''"
            })
    void a_poll_is_compressed_as_the_client_likes_it(String accepted, String encoding) throws Exception {
        var sid = engine.open();
        engine.post(sid, LARGE).assertTaken();

        assertEcho(poll(engine, sid, accepted).join(), encoding);
    }

    @Test
    void a_poll_that_has_waited_is_compressed_too() throws Exception {
        var sid = engine.open();
        var pending = poll(engine, sid, "gzip");
        engine.awaitPending();
        engine.post(sid, LARGE);

        assertEcho(pending.join(), "gzip");
    }

    @Test
    void what_is_small_is_not() throws Exception {
        var sid = engine.open();
        engine.post(sid, "4small");

        var answer = poll(engine, sid, "gzip").join();
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("4small");
    }

    @Test
    void a_server_that_is_not_to_compress_does_not() throws Exception {
        var poor = Engine.options("/poor/");
        var sid = poor.open();
        poor.post(sid, LARGE);

        assertEcho(poll(poor, sid, "gzip").join(), "");
    }

    @Test
    void by_default_it_takes_a_kibibyte() throws Exception {
        var plain = new Engine(Testee.in("options"), "/engine.io/");
        var sid = plain.open();
        plain.post(sid, "4" + "x".repeat(1022));
        assertThat(poll(plain, sid, "gzip").join().headers().firstValue("Content-Encoding"))
                .isEmpty();
        plain.post(sid, "4" + "x".repeat(1023));
        assertThat(poll(plain, sid, "gzip").join().headers().firstValue("Content-Encoding"))
                .contains("gzip");
    }

    private static CompletableFuture<HttpResponse<byte[]>> poll(Engine engine, String sid, String accepted) {
        var uri = URI.create(engine.testee().address() + engine.path() + "?" + Engine.session(sid));
        var request = HttpRequest.newBuilder(uri)
                .header("Accept-Encoding", accepted)
                .method("GET", BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(Engine.LIMIT));
        return HTTP.sendAsync(request.build(), BodyHandlers.ofByteArray());
    }

    private static void assertEcho(HttpResponse<byte[]> answer, String encoding) throws Exception {
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("")).isEqualTo(encoding);
        assertThat(answer.headers().firstValue("Content-Length")).contains("" + answer.body().length);
        try (var body = decoded(answer.body(), encoding)) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(LARGE);
        }
    }

    private static InputStream decoded(byte[] body, String encoding) throws Exception {
        var bytes = new ByteArrayInputStream(body);
        return switch (encoding) {
            case "gzip" -> new GZIPInputStream(bytes);
            case "deflate" -> new InflaterInputStream(bytes);
            default -> bytes;
        };
    }
}

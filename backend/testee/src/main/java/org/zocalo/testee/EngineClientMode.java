package org.zocalo.testee;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.ResponseHeaders;
import org.zocalo.ZocaloOptions;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;

/** What the scenarios of the engine's JavaScript client expect. */
final class EngineClientMode {

    private EngineClientMode() {}

    static void configure(ZocaloOptions options) {
        options.pingInterval(Duration.ofMillis(500))
                .maxPayload(100)
                .allowRequest(request -> request.query().containsKey("deny")
                        ? CompletableFuture.failedFuture(new ConnectionRefusedException("Forbidden"))
                        : CompletableFuture.completedFuture(null))
                .onInitialHeaders(EngineClientMode::cookies);
    }

    private static void cookies(ResponseHeaders headers, Handshake request) {
        var now = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
        headers.add("Set-Cookie", "1=1; Max-Age=86400")
                .add("Set-Cookie", "2=2; Path=/; HttpOnly; Secure; SameSite=Strict")
                .add("Set-Cookie", "3=3; Max-Age=0")
                .add("Set-Cookie", "4=4; Expires=" + now);
    }

    static void accept(Connection connection) {
        connection.listen(new Listener(connection));
        connection.send(Message.text("hi"));
    }

    private record Listener(Connection connection) implements Connection.Listener {
        @Override
        public void text(String text) {
            connection.send(
                    switch (text) {
                        case "give binary" -> Message.binary(new byte[] {0, 1, 2, 3, 4});
                        case "give utf8" -> Message.text("пойду спать всем спокойной ночи");
                        case "sendHeaders" -> Message.text(CurrentRequest.headers());
                        default -> Message.text(text);
                    });
        }

        @Override
        public void binary(ByteBuffer bytes) {
            EchoEngine.echo(connection, bytes);
        }

        @Override
        public void closed(DisconnectReason reason) {}
    }
}

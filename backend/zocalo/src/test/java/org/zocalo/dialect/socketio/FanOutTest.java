package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** What the JDK's Flight Recorder is told of broadcasts. */
@Timeout(60)
class FanOutTest {
    private final ZocaloOptions options = new ZocaloOptions();
    private final Hub hub = new Hub(options, Threads.of(options));
    private final SocketIo server = new SocketIo(hub);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_broadcast_is_recorded_while_the_recorder_is_on(@TempDir Path folder) throws Exception {
        hub.sizes(server::size);
        new Pipe(server).enter("/");
        new Pipe(server).enter("/");
        var file = folder.resolve("recording.jfr");

        hub.of("/").emit("before");
        try (var recording = new Recording()) {
            recording.enable("org.zocalo.FanOut").withoutThreshold();
            recording.start();
            hub.of("/").emit("news", "¡hola!");
            recording.stop();
            hub.of("/").emit("after");
            recording.dump(file);
        }

        assertThat(RecordingFile.readAllEvents(file)).singleElement().satisfies(event -> {
            assertThat(event.getEventType().getName()).isEqualTo("org.zocalo.FanOut");
            assertThat(event.getString("namespace")).isEqualTo("/");
            assertThat(event.getString("event")).isEqualTo("news");
            assertThat(event.getInt("recipients")).isEqualTo(2);
            assertThat(event.getInt("bytes")).isEqualTo("2[\"news\",\"¡hola!\"]".length());
            assertThat(event.getDuration()).isPositive();
        });
    }
}

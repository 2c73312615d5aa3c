package org.example.docs;

import jakarta.enterprise.event.Observes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.zocalo.Cors;
import org.zocalo.Socket;
import org.zocalo.ZocaloOptions;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnEvent;

class Readme {
    // tag::gateway
    @Gateway("/notes")
    public class NotesGateway {
        public record Note(@NotBlank String text) {}

        @OnConnect
        void entered(Socket socket) {
            socket.join("readers");
        }

        @OnEvent("write")
        int write(@Valid Note note, Socket socket) {
            socket.to("readers").emit("written", note);
            return note.text().length(); // the acknowledgement
        }
    }
    // end::gateway

    // tag::options
    void configure(@Observes ZocaloOptions options) {
        options.pingInterval(Duration.ofSeconds(10)).cors(Cors.origins("https://app.example.org"));
    }
    // end::options
}

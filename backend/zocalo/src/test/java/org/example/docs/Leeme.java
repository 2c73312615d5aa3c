package org.example.docs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.zocalo.Socket;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnEvent;

class Leeme {
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
            return note.text().length(); // el acuse de recibo
        }
    }
    // end::gateway
}

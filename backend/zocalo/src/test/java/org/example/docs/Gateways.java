package org.example.docs;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Optional;
import org.zocalo.DisconnectReason;
import org.zocalo.Socket;
import org.zocalo.Zocalo;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnDisconnect;
import org.zocalo.cdi.OnEvent;

class Gateways {
    // tag::gateway
    @Gateway("/notes")
    public class NotesGateway {
        @Inject
        Notes notes;

        @OnConnect
        void entered(Socket socket) {
            socket.join("readers");
        }

        @OnEvent("write")
        String write(@Valid Note note, Optional<byte[]> picture, Socket socket) {
            var id = notes.store(note, picture.orElse(new byte[0]));
            socket.to("readers").emit("written", note);
            return id; // the acknowledgement
        }

        @OnDisconnect
        void left(Socket socket, DisconnectReason reason) {
            socket.to("readers").emit("left", socket.id(), reason.text());
        }
    }
    // end::gateway

    void byHand(Zocalo io) {
        // tag::by-hand
        var chat = io.of("/chat");
        chat.onConnection(socket -> {
            socket.join("lobby");
            socket.on("say", Note.class, (note, ack) -> {
                socket.to("lobby").emit("said", note);
                ack.send("ok");
            });
            socket.onDisconnect(reason -> chat.in("lobby").emit("left", socket.id()));
        });
        chat.on("ping-me", (socket, args, ack) -> ack.send(args)); // of any socket
        // end::by-hand
    }
}

package org.example.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.ConnectionStateRecovery;
import org.zocalo.Cors;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.InNamespace;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnDisconnect;
import org.zocalo.cdi.OnEvent;

class Migrating {
    interface Tokens {
        Optional<String> nameOf(String token);
    }

    // tag::server
    @ApplicationScoped
    public class ChatServer {
        @Inject
        Tokens tokens;

        void configure(@Observes ZocaloOptions options) {
            options.cors(Cors.origins("https://app.example.org"))
                    .connectionStateRecovery(ConnectionStateRecovery.within(Duration.ofMinutes(2)));
        }

        void open(@Observes @Initialized(ApplicationScoped.class) Object started, Zocalo io) {
            io.of("/chat").use(socket -> {
                var token = socket.handshake().auth().getString("token", "");
                var name = tokens.nameOf(token).orElseThrow(() -> new ConnectionRefusedException("Sign in first"));
                socket.data().put("name", name);
            });
        }
    }
    // end::server

    // tag::gateway
    @Gateway("/chat")
    public class ChatGateway {
        public record Said(Object name, String text) {}

        @Inject
        @InNamespace("/chat")
        Namespace chat;

        @OnConnect
        void entered(Socket socket) {
            if (!socket.recovered()) {
                socket.join("lobby");
                socket.to("lobby").emit("entered", name(socket));
            }
        }

        @OnEvent("say")
        String say(String room, @NotBlank String text, Socket socket) {
            socket.to(room).emit("said", new Said(name(socket), text));
            return "ok";
        }

        @OnEvent("who")
        CompletionStage<List<Object>> who(String room) {
            return chat.in(room).fetchSockets().thenApply(found -> found.stream()
                    .map(one -> one.data().get("name"))
                    .toList());
        }

        @OnDisconnect
        void left(Socket socket) {
            socket.rooms().forEach(room -> socket.to(room).emit("left", name(socket)));
        }

        private static Object name(Socket socket) {
            return socket.data().get("name");
        }
    }
    // end::gateway
}

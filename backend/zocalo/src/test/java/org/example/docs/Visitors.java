package org.example.docs;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.zocalo.Authenticator;
import org.zocalo.Handshake;
import org.zocalo.Namespace;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.Socket;
import org.zocalo.User;
import org.zocalo.Zocalo;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnEvent;

class Visitors {
    interface Logins {
        Optional<User> userOf(String token);
    }

    // tag::authenticator
    @ApplicationScoped
    public class TokenAuthenticator implements Authenticator {
        @Inject
        Logins logins;

        @Override
        public CompletionStage<Optional<User>> authenticate(Handshake handshake) {
            var token = handshake.auth().getString("token", "");
            if (token.isEmpty()) {
                return CompletableFuture.completedStage(Optional.empty()); // nobody
            }
            var user = logins.userOf(token)
                    .orElseThrow(() -> new ProblemException(Problem.of(401, "Unauthorized", "Sign in again")));
            return CompletableFuture.completedStage(Optional.of(user));
        }
    }
    // end::authenticator

    // tag::roles
    @Gateway("/staff")
    @RolesAllowed("agent")
    public class StaffGateway {
        @OnConnect
        @RolesAllowed({"agent", "guest"})
        void entered(Socket socket) {
            socket.emit("welcome", socket.user().orElseThrow().name());
        }

        @OnEvent("call-next")
        String next() { // agents, as the class says
            return "A-7";
        }

        @OnEvent("look")
        @PermitAll
        String look() { // whoever is in
            return "A-6";
        }
    }
    // end::roles

    void rooms(Zocalo io, Namespace namespace) {
        // tag::rooms
        namespace.roomPolicy((socket, room) -> {
            var isAgent = socket.user().map(user -> user.is("agent")).orElse(false);
            if (room.startsWith("staff:") && !isAgent) {
                throw new ProblemException(Problem.of(403, "Forbidden", "For agents only"));
            }
        });
        // end::rooms
        // tag::user
        io.user("ana").emit("mail", 3);
        io.user("ana").disconnectSockets(true);
        // end::user
    }
}

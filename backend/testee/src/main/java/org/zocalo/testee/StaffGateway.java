package org.zocalo.testee;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.zocalo.Handshake;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.Socket;
import org.zocalo.User;
import org.zocalo.Zocalo;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnEvent;

/** The namespace {@code /staff}: who may enter and say what. */
@Gateway("/staff")
@RolesAllowed("agent")
public class StaffGateway {
    @Inject
    private Zocalo io;

    /** Tokens such as {@code ana,agent}, or {@code ana,agent,1789000000000} with the end in milliseconds. */
    static void serve(Zocalo io) {
        io.of("/staff").authenticator(StaffGateway::authenticate).roomPolicy((socket, room) -> {
            if (room.equals("safe")) {
                throw new ProblemException(Problem.of(403, "Forbidden", "The safe is closed"));
            }
        });
    }

    private static CompletionStage<Optional<User>> authenticate(Handshake handshake) {
        var token = handshake.auth().getString("token", "");
        if (token.isEmpty()) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        var parts = token.split(",");
        var user = User.of(parts[0], parts[1]);
        return CompletableFuture.completedStage(
                Optional.of(parts.length < 3 ? user : user.until(Instant.ofEpochMilli(Long.parseLong(parts[2])))));
    }

    @OnConnect
    @RolesAllowed({"agent", "admin", "guest"})
    void entered(Socket socket) {
        socket.emit("welcome", socket.user().orElseThrow().name());
    }

    @OnEvent("next")
    String next() {
        return "A-7";
    }

    @OnEvent("close")
    @RolesAllowed("admin")
    String close() {
        return "closed";
    }

    @OnEvent("look")
    @PermitAll
    String look() {
        return "A-6";
    }

    @OnEvent("never")
    @DenyAll
    String never() {
        return "never";
    }

    @OnEvent("join")
    @PermitAll
    String join(String room, Socket socket) {
        socket.join(room);
        return room;
    }

    @OnEvent("put-out")
    @RolesAllowed("admin")
    void putOut(String user) {
        io.user(user).disconnectSockets(true);
    }
}

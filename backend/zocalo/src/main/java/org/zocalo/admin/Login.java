package org.zocalo.admin;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.Handshake;
import org.zocalo.Namespace;
import org.zocalo.Socket;

/** The door: lets in whom the options allow, who knows the password, and who gave it before. */
final class Login implements Namespace.Gate {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Predicate<Handshake> allowed;
    private final String username;
    private final Optional<PasswordHash> password;
    private final Sessions sessions;
    private final Attempts attempts = new Attempts(PAUSE);

    Login(AdminOptions options) {
        this.allowed = options.allowed().orElse(anybody -> false);
        this.username = options.username();
        this.password = options.password();
        this.sessions = new Sessions(options.sessionLifetime());
    }

    @Override
    public void check(Socket socket) {
        var handshake = socket.handshake();
        if (allowed.test(handshake)) {
            return;
        }
        if (password.isPresent()) {
            var auth = handshake.auth();
            if (sessions.knows(text(auth, "sessionId"))) {
                return;
            }
            if (isRight(password.get(), auth, handshake.address())) {
                socket.emit("session", sessions.begin());
                return;
            }
        }
        throw new ConnectionRefusedException("invalid credentials"); // this very text opens the UI's login again
    }

    private boolean isRight(PasswordHash hash, JsonObject auth, String address) {
        var given = text(auth, "password");
        if (given.isEmpty() || !attempts.begin(address)) {
            return false;
        }
        var rightPassword = hash.matches(given.toCharArray());
        var rightName = MessageDigest.isEqual(bytes(text(auth, "username")), bytes(username));
        if (rightPassword & rightName) { // both are looked at, always
            attempts.succeeded(address);
            return true;
        }
        return false;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(JsonObject auth, String name) {
        return auth.getOrDefault(name, JsonValue.NULL) instanceof JsonString text ? text.getString() : "";
    }
}

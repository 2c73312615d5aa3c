package org.zocalo.hub;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.zocalo.Ack;
import org.zocalo.Arguments;
import org.zocalo.Authenticator;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.User;
import org.zocalo.json.Json;

/** Who the clients of a namespace are, and how long: asks the authenticator, or knows it from the container. */
final class Identities {
    static final String EXPIRED = "token-expired";

    /** The clock is looked at this often at least: it may be set, and a stay may be longer than a timer can wait. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Hub hub;
    private volatile Authenticator authenticator;

    Identities(Hub hub) {
        this.hub = hub;
        this.authenticator = hub.options().authenticator().orElse(null);
    }

    void authenticator(Authenticator value) {
        authenticator = value;
    }

    void copy(Identities other) {
        authenticator = other.authenticator;
    }

    /** Finds out who a client is and goes on, in the socket's mailbox; the link hears it if the client may not enter. */
    void identify(HubSocket socket, Link link, Runnable next) {
        var asked = authenticator;
        if (asked == null) {
            container(socket.handshake()).ifPresent(socket::identify);
            next.run();
            return;
        }
        ask(asked, socket.handshake())
                .whenComplete((user, failure) -> socket.execute(() -> {
                    if (socket.hasEnded()) {
                        return; // the client did not wait
                    }
                    if (failure != null) {
                        Problems.refuse(socket, link, cause(failure), "authenticator");
                        socket.end(DisconnectReason.SERVER_NAMESPACE_DISCONNECT);
                        return;
                    }
                    user.or(() -> container(socket.handshake())).ifPresent(socket::identify);
                    next.run();
                }));
    }

    private static Optional<User> container(Handshake handshake) {
        return handshake
                .principal()
                .filter(known -> known.getName() != null && !known.getName().isEmpty())
                .map(known -> new User(known.getName(), handshake.roles(), Map.of(), Optional.empty()));
    }

    private CompletionStage<Optional<User>> ask(Authenticator asked, Handshake handshake) {
        var answer = new CompletableFuture<Optional<User>>();
        try {
            asked.authenticate(handshake).thenApply(Identities::current).whenComplete((user, failure) -> {
                if (failure == null) {
                    answer.complete(user);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            answer.completeExceptionally(e);
        }
        if (!answer.isDone()) {
            var limit = hub.options().connectTimeout();
            var alarm = hub.threads()
                    .tick(
                            limit,
                            () -> answer.completeExceptionally(new TimeoutException("no decision within " + limit)));
            answer.whenComplete((user, failure) -> alarm.cancel(false));
        }
        return answer;
    }

    private static Optional<User> current(Optional<User> user) {
        if (user.isPresent() && user.get().hasExpired()) {
            throw unauthorized("login.over");
        }
        return user;
    }

    private static ProblemException unauthorized(String text) {
        return ProblemException.of(401, Problem.TEXTS, text);
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof ConnectionRefusedException refused
                        && refused.data().isEmpty()
                ? new ProblemException(language -> Problem.of(401, language, refused.getMessage()))
                : cause;
    }

    /** The socket is in: it is put out when the user's time is over. */
    void watch(HubSocket socket) {
        var identity = socket.identity();
        if (identity == null) {
            return;
        }
        identity.await(identity.user()
                .expires()
                .map(end -> hub.threads().after(until(end), () -> look(socket, identity)))
                .orElse(null));
    }

    private static Duration until(Instant end) {
        var now = Instant.now();
        return end.isBefore(now.plus(LONGEST_WAIT)) ? Duration.between(now, end) : LONGEST_WAIT;
    }

    private void look(HubSocket socket, Identity identity) {
        if (!identity.ends()) {
            watch(socket);
        } else if (socket.connected()) {
            socket.emit(EXPIRED);
            socket.putOut(DisconnectReason.SESSION_EXPIRED);
        }
    }

    /** Takes an event if it shows a new token. Called in the socket's mailbox. */
    boolean renews(HubSocket socket, String event, Arguments args, Ack ack) {
        var asked = authenticator;
        if (asked == null || !event.equals(asked.refreshEvent())) {
            return false;
        }
        try {
            var identity = Optional.ofNullable(socket.identity()).orElseThrow(() -> unauthorized("token.nobody"));
            var shown = socket.handshake().withAuth(auth(socket.handshake().auth(), args));
            ask(asked, shown)
                    .thenAccept(user -> renew(socket, identity, user, ack))
                    .exceptionally(failure -> {
                        fail(socket, ack, cause(failure));
                        return null;
                    });
        } catch (ProblemException e) {
            fail(socket, ack, e);
        }
        return true;
    }

    private static JsonObject auth(JsonObject before, Arguments args) {
        var shown = args.json().isEmpty() ? null : args.json().get(0);
        if (shown instanceof JsonString token) {
            return Json.PROVIDER.createObjectBuilder(before).add("token", token).build();
        } else if (shown instanceof JsonObject all) {
            return all;
        }
        throw ProblemException.of(400, Problem.TEXTS, "token.missing");
    }

    private void renew(HubSocket socket, Identity identity, Optional<User> shown, Ack ack) {
        var user = shown.orElseThrow(() -> unauthorized("token.silent"));
        if (!user.name().equals(identity.user().name())) {
            throw ProblemException.of(403, Problem.TEXTS, "token.other");
        }
        if (!identity.renew(user)) {
            throw unauthorized("token.late");
        }
        watch(socket);
        ack.send(user.expires().map(end -> Map.of("expires", end.toString())).orElse(Map.of()));
    }

    private static void fail(HubSocket socket, Ack ack, Throwable failure) {
        ack.fail(Problems.of(failure, socket.locale(), () -> socket.line("the authenticator failed")));
    }
}

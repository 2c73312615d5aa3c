package org.zocalo.test;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** What a connection does and hears in one namespace. What it has heard is guarded by the journal's monitor. */
final class Membership {
    private final Connection connection;
    private final Journal journal;
    private final String namespace;
    private final List<Heard> heard = new ArrayList<>();
    private final Map<Long, Question> questions = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile boolean left;
    private volatile boolean recovers;
    private volatile CompletableFuture<Void> answering = CompletableFuture.completedFuture(null);
    private long count;
    private Optional<String> id = Optional.empty();
    private Optional<ConnectError> refusal = Optional.empty();
    private Optional<Disconnect> end = Optional.empty();

    /** An event that no test has expected yet. */
    private record Heard(long number, Received event, Journal.Line line) {}

    private record Question(String event, CompletableFuture<Received> reply) {}

    Membership(Connection connection, String namespace) {
        this.connection = connection;
        this.journal = connection.journal();
        this.namespace = namespace;
    }

    Connection connection() {
        return connection;
    }

    String namespace() {
        return namespace;
    }

    /** The socket's id, when the server has let it in. */
    String awaitEntry() {
        return journal.await("to be let into " + namespace, () -> id, () -> refusal.map(
                        error -> "the server refused with \"" + error.message() + "\" " + error.data())
                .or(connection::end));
    }

    ConnectError awaitRefusal() {
        return journal.await(
                "to be refused in " + namespace, () -> refusal, () -> id.map(given -> "the server let it in")
                        .or(connection::end));
    }

    Disconnect awaitEnd() {
        return journal.await("to be disconnected from " + namespace, this::end, this::outside);
    }

    private Optional<Disconnect> end() {
        return left ? Optional.empty() : end.or(() -> connection.end().map(how -> Disconnect.TRANSPORT));
    }

    boolean isIn() {
        synchronized (journal) {
            return id.isPresent() && outside().isEmpty();
        }
    }

    /** Why nothing will be heard any more, if that is so. */
    private Optional<String> outside() {
        if (left) {
            return Optional.of("the test has left it");
        }
        return end.filter(how -> how == Disconnect.NAMESPACE)
                .map(how -> "the server has put the client out")
                .or(connection::end);
    }

    Received await(String expected, Predicate<Received> condition) {
        return journal.await(expected + " in " + namespace, () -> take(condition), this::outside);
    }

    private Optional<Received> take(Predicate<Received> condition) {
        var found = heard.stream().filter(one -> condition.test(one.event())).findFirst();
        found.ifPresent(one -> {
            heard.remove(one);
            one.line().take();
        });
        return found.map(Heard::event);
    }

    /** Goes by itself. */
    void leave() {
        left = true;
        connection.leave(this);
    }

    /** How many events have come so far. */
    long count() {
        synchronized (journal) {
            return count;
        }
    }

    /** That no event of this name has come after so many, unless it was expected. */
    void none(String event, long after) {
        synchronized (journal) {
            if (heard.stream()
                    .anyMatch(one -> one.number() > after && one.event().event().equals(event))) {
                throw journal.failure("no event \"" + event + "\" in " + namespace, "it came");
            }
        }
    }

    void emit(String event, Object... args) {
        if (!isIn()) {
            throw journal.failure("to emit \"" + event + "\" in " + namespace, "the client is outside");
        }
        send(Packet.EVENT, -1, event, args);
    }

    CompletableFuture<Received> ask(String event, Object... args) {
        var number = numbers.getAndIncrement();
        var reply = new CompletableFuture<Received>();
        questions.put(number, new Question(event, reply));
        if (!isIn()) {
            reply.completeExceptionally(failure(event, "the client is outside"));
            return reply;
        }
        send(Packet.EVENT, number, event, args);
        return reply.orTimeout(journal.patience().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(problem -> CompletableFuture.failedFuture(
                        problem instanceof AssertionError ? problem : failure(event, "none came")));
    }

    Received awaitReply(String event, Object... args) {
        try {
            return ask(event, args).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AssertionError error) {
                throw error;
            }
            throw e;
        }
    }

    private AssertionError failure(String event, String why) {
        return journal.failure("an acknowledgement of \"" + event + "\" in " + namespace, why);
    }

    void on(String event, Answer answer) {
        answers.put(event, answer);
    }

    private void send(int type, long number, String event, Object... args) {
        var values = new ArrayList<Object>(Arrays.asList(args));
        if (type == Packet.EVENT) {
            values.add(0, event);
        }
        var frames = Packet.write(type, namespace, number, values);
        journal.add("→ " + namespace + (type == Packet.ACK ? " acknowledgement of \"" + event + "\" " : " ")
                + frames.get(0).text().substring(frames.get(0).text().indexOf('[')));
        connection.send(frames);
    }

    /** A packet of this namespace has come. */
    void hear(Packet packet) {
        switch (packet.type()) {
            case Packet.CONNECT -> {
                recovers = packet.data().asJsonObject().containsKey("pid");
                entered(packet.data().asJsonObject().getString("sid"));
            }
            case Packet.CONNECT_ERROR -> refused(packet.data().asJsonObject());
            case Packet.DISCONNECT -> {
                connection.forget(this);
                ended(Disconnect.NAMESPACE);
            }
            case Packet.EVENT -> {
                if (!recovers || !isOffset(packet)) {
                    event(packet);
                }
            }
            default -> reply(packet);
        }
    }

    /** What tells clients that may come back how far they have got is none of a test's events. */
    private static boolean isOffset(Packet packet) {
        return packet.array().size() == 1
                && packet.array().get(0) instanceof JsonString name
                && name.getString().matches("@[0-9a-z]+");
    }

    private void entered(String sid) {
        synchronized (journal) {
            id = Optional.of(sid);
            journal.add("← " + namespace + " connected as " + sid);
        }
    }

    private void refused(JsonObject error) {
        connection.forget(this);
        synchronized (journal) {
            refusal = Optional.of(new ConnectError(
                    error.getString("message", ""), error.getOrDefault("data", JsonValue.NULL), OptionalInt.empty()));
            journal.add("← " + namespace + " refused: " + error);
        }
    }

    void ended(Disconnect how) {
        synchronized (journal) {
            end = Optional.of(how);
            journal.add("← " + namespace + " disconnected: " + how);
        }
        questions.values().forEach(question -> question.reply()
                .completeExceptionally(failure(question.event(), "the client was disconnected before")));
        questions.clear();
    }

    private void event(Packet packet) {
        var name = Values.read(packet.array().get(0), List.of(), Object.class).toString();
        var args = Values.JSON
                .createArrayBuilder(packet.array().subList(1, packet.array().size()))
                .build();
        var received = new Received(
                name,
                args,
                packet.attachments(),
                packet.id() < 0 ? null : reply -> send(Packet.ACK, packet.id(), name, reply));
        synchronized (journal) {
            var line = journal.add("← " + namespace + " event " + received);
            heard.add(new Heard(++count, received, line));
        }
        answer(received);
    }

    /** By who is there to answer: one question after another, and not on the thread that hears. */
    private void answer(Received question) {
        var answer = answers.get(question.event());
        if (answer != null && question.isQuestion()) {
            answering = answering.thenRunAsync(() -> {
                try {
                    var value = answer.to(question);
                    question.answer(value instanceof Object[] several ? several : new Object[] {value});
                } catch (Exception | AssertionError e) {
                    journal.add("the answer to " + question + " failed: " + e);
                }
            });
        }
    }

    private void reply(Packet packet) {
        var question = questions.remove(packet.id());
        if (question != null) {
            var received = new Received(question.event(), packet.array(), packet.attachments(), null);
            journal.add("← " + namespace + " acknowledgement of " + received);
            question.reply().complete(received);
        }
    }
}

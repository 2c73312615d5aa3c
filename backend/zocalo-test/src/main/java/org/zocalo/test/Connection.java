package org.zocalo.test;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection, and the namespaces that share it. It answers pings, and hands packets to whom they belong. */
final class Connection implements Pipe.Listener {
    private static final String BARRIER = "/zocalo-test/barrier-";

    private final Journal journal;
    private final Map<String, Membership> members = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Boolean>> barriers = new ConcurrentHashMap<>();
    private final AtomicInteger barrierNumbers = new AtomicInteger();
    private final CompletableFuture<Pipe> pipe = new CompletableFuture<>();
    private Packet unfinished;
    private volatile String end;

    private Connection(Duration patience) {
        this.journal = new Journal(patience);
    }

    /**
     * Opens a connection.
     *
     * @throws Refused if the server gives none
     */
    static Connection open(Endpoint endpoint, Transport transport, Duration patience) {
        var connection = new Connection(patience);
        var opening = transport == Transport.WEBSOCKET
                ? WebSocketPipe.open(endpoint, "", connection)
                : PollingPipe.open(endpoint, connection);
        try {
            connection.pipe.complete(opening.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join());
        } catch (CompletionException e) {
            throw refused(endpoint, connection, e.getCause());
        }
        connection.journal.add(
                "connected to " + endpoint + " by " + connection.pipe.join().name());
        return connection;
    }

    private static RuntimeException refused(Endpoint endpoint, Connection connection, Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused;
        }
        if (failure instanceof WebSocketHandshakeException handshake) {
            var answer = handshake.getResponse();
            return Refused.by(answer.statusCode(), answer.body() instanceof String body ? body : "");
        }
        throw connection.journal.failure("a connection to " + endpoint, "there is none: " + failure);
    }

    /** Changes to a WebSocket if it polls; returns when it is done. */
    void upgrade() {
        if (pipe.join() instanceof PollingPipe polling && polling.name().equals("polling")) {
            try {
                polling.upgrade(journal.patience());
            } catch (CompletionException | IllegalStateException e) {
                throw journal.failure("the upgrade to a WebSocket", "it failed: " + e.getMessage());
            }
            journal.add("upgraded to a WebSocket");
        }
    }

    Journal journal() {
        return journal;
    }

    String transport() {
        return pipe.join().name();
    }

    /** How it has ended, if it has. */
    Optional<String> end() {
        return Optional.ofNullable(end).map(how -> "the connection has ended: " + how);
    }

    void send(List<Frame> frames) {
        pipe.thenAccept(open -> open.send(frames));
    }

    /** A new membership of a namespace, which begins with this CONNECT. */
    Membership enter(String namespace, Object auth) {
        var member = new Membership(this, namespace);
        if (members.putIfAbsent(namespace, member) != null) {
            throw new IllegalStateException("this connection is in " + namespace + " already");
        }
        var written = Values.write(List.of(auth));
        if (!written.attachments().isEmpty()) {
            throw new IllegalArgumentException("there may be no binary in auth");
        }
        journal.add("→ " + namespace + " CONNECT");
        send(Packet.write(Packet.CONNECT, namespace, written.json().get(0).toString()));
        return member;
    }

    /** Leaves a namespace, and ends with the last one. */
    void leave(Membership member) {
        if (members.remove(member.namespace(), member) && end == null) {
            journal.add("→ " + member.namespace() + " DISCONNECT");
            send(Packet.write(Packet.DISCONNECT, member.namespace(), ""));
        }
        if (members.isEmpty() && end == null) {
            end = "the test has closed it";
            pipe.join().close();
        }
    }

    /** Vanishes without a word. */
    void drop() {
        end = "the test has dropped it";
        pipe.join().abort();
        lost();
    }

    /**
     * Waits until all that the server has sent so far is here: it is asked for a namespace that there is not, and its
     * answer comes behind all the rest.
     */
    void barrier() {
        var name = BARRIER + barrierNumbers.getAndIncrement();
        var passed = new CompletableFuture<Boolean>();
        barriers.put(name, passed);
        send(Packet.write(Packet.CONNECT, name, ""));
        journal.await("an answer of the server", () -> Optional.ofNullable(passed.getNow(null)), this::end);
    }

    @Override
    public void hear(Frame frame) {
        try {
            if (frame.isBinary()) {
                unfinished.attachments().add(frame.bytes().array());
                handle();
            } else {
                engine(frame.text());
            }
        } catch (RuntimeException e) {
            ended("what came was not understood: " + e);
            pipe.thenAccept(Pipe::abort);
        }
    }

    private void engine(String text) {
        switch (text.isEmpty() ? '?' : text.charAt(0)) {
            case '0', '6' -> {} // the handshake, and the end of a poll that has nothing to say
            case '1' -> ended("the server has closed it");
            case '2' -> send(List.of(Frame.text("3" + text.substring(1))));
            case '4' -> {
                unfinished = Packet.read(text.substring(1));
                handle();
            }
            default -> throw new IllegalArgumentException(text);
        }
    }

    private void handle() {
        if (unfinished.isComplete()) {
            var packet = unfinished;
            var barrier = barriers.remove(packet.namespace());
            var member = members.get(packet.namespace());
            if (barrier != null) {
                passed(packet, barrier);
            } else if (member != null) {
                member.hear(packet);
            }
        }
    }

    private void passed(Packet packet, CompletableFuture<Boolean> barrier) {
        if (packet.type() == Packet.CONNECT) { // a server that takes any name
            send(Packet.write(Packet.DISCONNECT, packet.namespace(), ""));
        }
        barrier.complete(true);
        journal.add("← all that was sent before");
    }

    /** A member is out. */
    void forget(Membership member) {
        members.remove(member.namespace(), member);
    }

    @Override
    public void ended(String how) {
        synchronized (this) {
            if (end != null) {
                return;
            }
            end = how;
        }
        journal.add("← the connection has ended: " + how);
        lost();
        pipe.thenAccept(Pipe::abort);
    }

    private void lost() {
        List.copyOf(members.values()).forEach(member -> member.ended(Disconnect.TRANSPORT));
    }
}

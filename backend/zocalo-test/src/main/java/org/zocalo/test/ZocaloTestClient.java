package org.zocalo.test;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * A client of a Socket.IO server, for tests: one that waits for what a test expects, and tells what came instead.
 *
 * <pre>{@code
 * try (var client = ZocaloTestClient.connect("http://localhost:8080/shop/socket.io", "/tickets")) {
 *     client.emit("seguir-cola", queue);
 *     var reply = client.expectAck("siguiente-ticket", desk).get(0, Ticket.class);
 *     var called = client.expectEvent("ticket-llamado", Ticket.class);
 * }
 * }</pre>
 *
 * Arguments may be anything that JSON-B can write, collections and maps of it, {@code null}, and {@code byte[]} or
 * {@code ByteBuffer} at any depth. Every wait is bounded, by 30 seconds if {@link ConnectOptions#patience} does not say
 * otherwise; what is missed is an {@link AssertionError}, whose message lists what happened on the connection, in its
 * order. Clients may be used by several threads.
 */
public final class ZocaloTestClient implements AutoCloseable {
    private final Membership member;
    private final String id;

    ZocaloTestClient(Membership member, String id) {
        this.member = member;
        this.id = id;
    }

    /** A client in a namespace, over a WebSocket. The address is that of the server, with its path. */
    public static ZocaloTestClient connect(String address, String namespace) {
        return at(address).connect(namespace);
    }

    /** The same, with something to show at the door. */
    public static ZocaloTestClient connect(String address, String namespace, Map<String, ?> auth) {
        return at(address).auth(auth).connect(namespace);
    }

    /** The way to connect otherwise, or to be refused. */
    public static ConnectOptions at(String address) {
        return at(URI.create(address));
    }

    /** The same. */
    public static ConnectOptions at(URI address) {
        return new ConnectOptions(address);
    }

    /**
     * The same connection in another namespace. Each is closed by itself, and the connection ends with the last.
     *
     * @throws AssertionError if the namespace refuses
     */
    public ZocaloTestClient of(String namespace) {
        return of(namespace, Map.of());
    }

    /** The same, with something to show at the door. */
    public ZocaloTestClient of(String namespace, Map<String, ?> auth) {
        var other = member.connection().enter(namespace, auth);
        return new ZocaloTestClient(other, other.awaitEntry());
    }

    /**
     * Tries to enter another namespace over the same connection, and must be refused.
     *
     * @throws AssertionError if the client is let in
     */
    public ConnectError expectConnectError(String namespace) {
        return expectConnectError(namespace, Map.of());
    }

    /** The same, with something to show at the door. */
    public ConnectError expectConnectError(String namespace, Map<String, ?> auth) {
        return member.connection().enter(namespace, auth).awaitRefusal();
    }

    /** The socket's id, as the server gave it. */
    public String id() {
        return id;
    }

    /** The name of the namespace. */
    public String namespace() {
        return member.namespace();
    }

    /** What the connection runs over now: {@code polling} or {@code websocket}. */
    public String transport() {
        return member.connection().transport();
    }

    /** Whether neither side has ended it. */
    public boolean connected() {
        return member.isIn();
    }

    /** Sends an event; does not wait. */
    public ZocaloTestClient emit(String event, Object... args) {
        member.emit(event, args);
        return this;
    }

    /** Sends an event, and completes with its acknowledgement; with an {@link AssertionError} if none comes. */
    public CompletableFuture<Received> emitWithAck(String event, Object... args) {
        return member.ask(event, args);
    }

    /** Sends an event and waits for its acknowledgement. */
    public Received expectAck(String event, Object... args) {
        return member.awaitReply(event, args);
    }

    /** Answers this event from now on, whenever the server asks. It can be expected all the same. */
    public ZocaloTestClient on(String event, Answer answer) {
        member.on(Objects.requireNonNull(event), Objects.requireNonNull(answer));
        return this;
    }

    /** The next event, whatever it is, and waits for it. This is how an order is checked. */
    public Received expectEvent() {
        return member.await("an event", received -> true);
    }

    /** The next event of this name, and waits for it. Others that came before can still be expected afterwards. */
    public Received expectEvent(String event) {
        return member.await(named(event), received -> received.event().equals(event));
    }

    /** The same; its first argument. */
    public <T> T expectEvent(String event, Class<T> type) {
        return expectEvent(event).get(0, type);
    }

    /** The same, of the next event whose first argument is as it should be. */
    public <T> T expectEvent(String event, Class<T> type, Predicate<? super T> condition) {
        return member.await(
                        named(event) + " that fulfils the condition",
                        received -> received.event().equals(event) && condition.test(received.get(0, type)))
                .get(0, type);
    }

    private static String named(String event) {
        return "the event \"" + event + "\"";
    }

    /**
     * That no such event is here, or on its way: all that the server has sent by now is waited for, without a clock.
     *
     * <p>This proves something when that which might have caused the event has been done before, for instance because
     * somebody has heard its acknowledgement:
     *
     * <pre>{@code
     * writer.expectAck("say", "agents only");
     * visitor.expectNoEvent("said");
     * }</pre>
     */
    public void expectNoEvent(String event) {
        member.connection().barrier();
        member.none(event, 0);
    }

    /** That no such event comes of what is done here. Those that had come before do not count. */
    public void expectNoEvent(String event, Runnable exchange) {
        member.connection().barrier();
        var before = member.count();
        exchange.run();
        member.connection().barrier();
        member.none(event, before);
    }

    /** Waits until the client is out of its namespace, without having left; how that was. */
    public Disconnect expectDisconnect() {
        return member.awaitEnd();
    }

    /** Vanishes, with all its namespaces, as when a cable is cut. */
    public void drop() {
        member.connection().drop();
    }

    /** Leaves the namespace in good order, and ends the connection if this was the last one. */
    @Override
    public void close() {
        member.leave();
    }
}

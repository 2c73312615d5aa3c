package org.zocalo.hub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.zocalo.Arguments;
import org.zocalo.Delivery;
import org.zocalo.DisconnectReason;
import org.zocalo.Emitter;
import org.zocalo.Handshake;
import org.zocalo.Namespace;
import org.zocalo.Outbound;
import org.zocalo.Packet;
import org.zocalo.RecoveryStore;
import org.zocalo.Socket;
import org.zocalo.runtime.Ids;
import org.zocalo.runtime.Mailbox;

/**
 * One client in one namespace. It first asks to enter; then events go both ways; then it has ended, for good. What the
 * application does about it runs in its mailbox, one thing after another.
 */
public final class HubSocket extends KnownSocket {
    private enum State {
        ENTERING,
        CONNECTED,
        ENDED
    }

    private String id;
    private final boolean recovers;
    private final HubNamespace namespace;
    private final Handshake handshake;
    private final Link wire;
    private volatile Link link;
    private final Mailbox mailbox;
    private final PendingAcks pendingAcks;
    private volatile State state = State.ENTERING;
    private volatile Set<String> roomsAtEnd = Set.of();
    private volatile boolean putOut;
    private volatile boolean hadEntered;
    private Recoverable recoverable;
    private Rates rates;
    private List<Packet> early = new ArrayList<>(0);

    HubSocket(HubNamespace namespace, Handshake handshake, Link link) {
        this(Ids.next(), true, namespace, handshake, link);
    }

    /** One whose client has its own idea of its id, and cannot come back to another. */
    HubSocket(String id, HubNamespace namespace, Handshake handshake, Link link) {
        this(id, false, namespace, handshake, link);
    }

    private HubSocket(String id, boolean recovers, HubNamespace namespace, Handshake handshake, Link link) {
        this.id = id;
        this.recovers = recovers;
        this.namespace = namespace;
        this.handshake = handshake;
        this.wire = link;
        this.link = link;
        this.mailbox = new Mailbox(namespace.hub().threads().workers());
        this.pendingAcks = new PendingAcks(namespace.hub().threads());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Namespace namespace() {
        return namespace;
    }

    @Override
    public Handshake handshake() {
        return handshake;
    }

    @Override
    public Locale locale() {
        return namespace.hub().options().languages().of(handshake);
    }

    @Override
    public boolean connected() {
        return state == State.CONNECTED;
    }

    @Override
    public boolean recovered() {
        return recoverable != null && recoverable.restored != null;
    }

    /** The private id by which the client may come back. */
    public Optional<String> pid() {
        return Optional.ofNullable(recoverable).map(state -> state.pid);
    }

    boolean recovers() {
        return recovers;
    }

    Recoverable recoverable() {
        return recoverable;
    }

    void recoverable(Recoverable state) {
        recoverable = state;
    }

    /** It is one that had gone; called before anybody knows it. */
    void restore(RecoveryStore.Session session, Recoverable state) {
        id = session.sid();
        data(session.data());
        recoverable = state;
    }

    /** Whether its client is still there. */
    boolean answers(Duration limit) {
        return link.challenge(limit).toCompletableFuture().join();
    }

    @Override
    public String transport() {
        return link.transport();
    }

    @Override
    public String clientId() {
        return link.clientId();
    }

    @Override
    public Set<String> rooms() {
        return state == State.ENDED ? roomsAtEnd : namespace.adapter().rooms(id);
    }

    @Override
    public void join(String... rooms) {
        namespace.checkRooms(this, rooms);
        admit(rooms);
    }

    @Override
    public void admit(String... rooms) {
        Broadcast.checkNames(rooms);
        if (state != State.ENDED) {
            namespace.adapter().join(id, List.of(rooms));
            if (state == State.ENDED) {
                namespace.adapter().leaveAll(id);
            }
        }
    }

    @Override
    public void leave(String room) {
        Broadcast.checkNames(room);
        namespace.adapter().leave(id, room);
    }

    @Override
    Emitter emitter() {
        return new SocketEmitter(this, null, false, Delivery.DEFAULT, false);
    }

    @Override
    public boolean isWritable() {
        return connected() && link.writable();
    }

    @Override
    public Socket onDrain(Runnable listener) {
        listeners.drain(Few.add(listener));
        link.watchDrain();
        return this;
    }

    @Override
    public Outbound outbound() {
        return link.outbound();
    }

    /** All that waited for the client has been written. */
    public void drained() {
        execute(() -> listeners.drained(this));
    }

    @Override
    synchronized void hearOutgoing() {
        if (!(link instanceof OutgoingLink)) {
            link = new OutgoingLink(link, this);
        }
    }

    @Override
    public void disconnect(boolean close) {
        putOut = true;
        if (close) {
            link.close(DisconnectReason.FORCED_SERVER_CLOSE);
        } else {
            putOut(DisconnectReason.SERVER_NAMESPACE_DISCONNECT);
        }
    }

    /** Ends it for a reason of the server's. */
    void putOut(DisconnectReason reason) {
        putOut = true;
        if (connected()) {
            end(reason); // first: a client may come back under the same id
            link.disconnect();
        }
    }

    /** Asks the namespace's gates; the link hears the answer. */
    public void connect() {
        namespace.ask(this, link);
    }

    /** The gates have let it in; false if it has ended meanwhile. */
    boolean enter() {
        namespace.add(this); // what is said to its rooms from now on waits until it has been told that it is in
        if (recoverable != null) {
            recoverable.missed.forEach(this::sendBoth);
            recoverable.missed = List.of();
        }
        link.accepted(this);
        for (var waiting = next(); !waiting.isEmpty(); waiting = next()) {
            waiting.forEach(this::sendBoth);
        }
        if (state == State.ENDED) {
            namespace.remove(this);
            return false;
        }
        return true;
    }

    private void sendBoth(Packet packet) {
        link.send(packet);
        if (recoverable != null) {
            packet.next().ifPresent(wire::send);
        }
    }

    /** What waits to be sent first; when there is nothing left the socket is connected. */
    private synchronized List<Packet> next() {
        var waiting = early;
        early = new ArrayList<>(0);
        if (waiting.isEmpty() && state == State.ENTERING) {
            early = List.of();
            state = State.CONNECTED;
        }
        return waiting;
    }

    /** It is over. Only the first reason counts. */
    public void end(DisconnectReason reason) {
        if (!namespace.end(this, reason, this::markEnded)) {
            return;
        }
        namespace.remove(this);
        pendingAcks.fail(reason);
        if (identity() != null) {
            identity().close();
        }
        if (hadEntered) {
            namespace.hub().telemetry().left(this, reason);
            execute(() -> {
                listeners.disconnected(this, reason);
                namespace.release(); // not before: a listener may still speak to the namespace
            });
        } else {
            namespace.release();
        }
    }

    private synchronized boolean markEnded() {
        if (state == State.ENDED) {
            return false;
        }
        hadEntered = state == State.CONNECTED;
        roomsAtEnd = namespace.adapter().rooms(id);
        state = State.ENDED;
        return true;
    }

    /**
     * An event has come; without an id the client wants no acknowledgement. What still waits when the server puts the
     * client out is not handled any more. Of events over the limit it is told that they are.
     *
     * @param size how much has come with it: bytes, of text its characters
     */
    public void event(String event, Arguments args, long ackId, long size) {
        var ack = new SocketAck(link, ackId, mailbox);
        if (rates == null) {
            rates = new Rates(this); // most sockets only listen
        }
        if (!rates.pass(size, ack)) {
            return;
        }
        execute(() -> {
            if (!putOut && !namespace.identities().renews(this, event, args, ack)) {
                listeners.dispatch(this, event, args, ack);
            }
        });
    }

    /** An acknowledgement has come; one that nobody waits for is ignored. */
    public void acknowledged(long ackId, Arguments args) {
        pendingAcks.complete(ackId, args);
    }

    /** Sends an event that goes to many. */
    void post(Packet packet, boolean dropIfBusy) {
        if (state != State.CONNECTED) {
            deliver(packet, dropIfBusy);
        } else if (namespace.sends(link, dropIfBusy)) {
            link.post(packet);
            if (recoverable != null) {
                packet.next().ifPresent(this::postNext);
            }
        }
    }

    /** The offset behind a packet; see {@link Recovery}. */
    private void postNext(Packet offset) {
        wire.post(offset);
        recoverable.sent = offset.event();
    }

    /** Sends an event, or keeps it until the client has been told that it may enter. */
    void deliver(Packet packet, boolean dropIfBusy) {
        if (state == State.CONNECTED) {
            if (namespace.sends(link, dropIfBusy)) {
                link.send(packet);
            }
            return;
        }
        if (dropIfBusy) {
            return;
        }
        synchronized (this) {
            if (state == State.ENTERING) {
                early.add(packet);
                if (recoverable != null) {
                    packet.next().ifPresent(offset -> recoverable.sent = offset.event());
                }
                return;
            }
        }
        if (state == State.CONNECTED) {
            link.send(packet);
        }
    }

    /** Sends an event that asks for an acknowledgement; null is heard if the client leaves before. */
    void deliver(Packet packet, Consumer<Arguments> answer) {
        var ackId = packet.ackId().orElseThrow();
        pendingAcks.add(ackId, AckWatch.of(namespace, (args, reason) -> answer.accept(args)));
        if (state == State.ENDED) {
            pendingAcks.fail(DisconnectReason.TRANSPORT_CLOSE);
        }
        deliver(packet, false);
    }

    PendingAcks pendingAcks() {
        return pendingAcks;
    }

    @Override
    HubNamespace home() {
        return namespace;
    }

    boolean hasEnded() {
        return state == State.ENDED;
    }

    void execute(Runnable task) {
        mailbox.execute(task);
    }

    /** Completes when all that came before is done. */
    CompletableFuture<Void> quiet() {
        var done = new CompletableFuture<Void>();
        execute(() -> done.complete(null));
        return done;
    }
}

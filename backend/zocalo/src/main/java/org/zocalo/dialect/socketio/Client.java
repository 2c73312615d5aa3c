package org.zocalo.dialect.socketio;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.zocalo.DisconnectReason;
import org.zocalo.Limit;
import org.zocalo.LimitExceededException;
import org.zocalo.Limits;
import org.zocalo.MalformedPacketException;
import org.zocalo.Parser;
import org.zocalo.hub.HubNamespace;
import org.zocalo.runtime.Bucket;
import org.zocalo.runtime.LogLine;
import org.zocalo.transport.Connection;

/**
 * One connection that speaks Socket.IO, and the namespaces it is in. A packet that breaks the rules closes the
 * connection with all of them.
 */
final class Client implements Connection.Listener {
    private static final System.Logger LOG = System.getLogger(Client.class.getName());

    private static final int SHOWN_OF_ID = 8;

    private final Connection connection;
    private final SocketIo server;
    private final Revision revision;
    private final Parser.Decoder decoder;
    private final Map<String, NamespaceLink> links = new HashMap<>(2);
    private final Map<String, Long> left = new HashMap<>(0);
    private Future<?> connectTimeout;
    private final Bucket connects;
    private int searches;
    private long size;
    private boolean closed;

    Client(Connection connection, SocketIo server) {
        this.connection = connection;
        this.server = server;
        this.revision = Revision.of(connection);
        this.decoder = server.parser().decoder(limits());
        this.connects = new Bucket(limits(), Limit.EVENTS_PER_SOCKET);
    }

    /** Listens, and gives the client a while to join a namespace; some are in one without having asked. */
    void begin() {
        connection.listen(this);
        var hub = server.hub();
        synchronized (this) {
            if (!closed) {
                connectTimeout = hub.threads().after(hub.options().connectTimeout(), this::checkJoined);
            }
        }
        receive(revision::unasked);
    }

    @Override
    public void text(String text) {
        size += text.length();
        receive(() -> decoder.text(text));
    }

    @Override
    public void binary(ByteBuffer bytes) {
        size += bytes.remaining();
        receive(() -> decoder.binary(bytes));
    }

    /** What gives a packet, if it is complete. */
    private interface Source {
        Optional<Parser.Received> packet() throws MalformedPacketException;
    }

    private void receive(Source source) {
        try {
            var packet = source.packet();
            if (packet.isPresent()) {
                var whole = size;
                size = 0;
                handle(revision.translated(packet.get()), whole);
            }
        } catch (MalformedPacketException e) {
            reject(e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, line("a packet could not be handled"), e);
            close(DisconnectReason.FORCED_CLOSE);
        }
    }

    private void reject(MalformedPacketException e) {
        LOG.log(System.Logger.Level.DEBUG, () -> line("a client is cut off", "why", e.getMessage()));
        server.hub().telemetry().rejected("malformed_packet");
        e.limit().ifPresent(server.hub().excesses()::count);
        close(e.limit().isPresent() ? DisconnectReason.LIMIT_EXCEEDED : DisconnectReason.FORCED_CLOSE);
    }

    /** Of the connection's id, which is a secret, a part is told. */
    private String line(String words, String... keysAndValues) {
        var id = connection.id();
        return LogLine.of(
                        words,
                        "client",
                        id.substring(0, Math.min(SHOWN_OF_ID, id.length() / 2)),
                        "address",
                        connection.handshake().address())
                + LogLine.of("", keysAndValues);
    }

    /** @param size how much has come with it: bytes, of text its characters */
    private void handle(Parser.Received packet, long size) throws MalformedPacketException {
        if (packet.type() == Parser.Type.CONNECT) {
            if (connects.take(1) > 0) {
                throw new MalformedPacketException(Limit.EVENTS_PER_SOCKET);
            }
            connect(packet);
            return;
        }
        var link = link(packet.namespace());
        if (link == null || !link.isEntered()) {
            if (!hasJustLeft(packet.namespace())) {
                throw new MalformedPacketException("not in namespace " + packet.namespace());
            }
            return; // it was on its way when the server put the client out
        }
        switch (packet.type()) {
            case EVENT -> link.socket().event(packet.event(), packet.arguments(), packet.ackId(), size);
            case ACK -> link.socket().acknowledged(packet.ackId(), packet.arguments());
            case DISCONNECT -> {
                forget(link);
                link.socket().end(DisconnectReason.CLIENT_NAMESPACE_DISCONNECT);
            }
            default -> throw new MalformedPacketException("unexpected " + packet.type());
        }
    }

    private void connect(Parser.Received packet) throws MalformedPacketException {
        var name = packet.namespace();
        var hub = server.hub();
        if (isFull(name)) {
            var excess = new LimitExceededException(Limit.NAMESPACES_PER_CONNECTION);
            hub.excesses().count(excess.limit());
            var problem = excess.problem(hub.options().languages().of(connection.handshake()));
            connection.send(revision.connectError(server.encoder(), name, problem.detail(), problem));
            return;
        }
        for (var found = hub.find(name); found.isPresent(); found = hub.find(name)) {
            if (found.get().hold()) {
                enter(found.get(), packet);
                return;
            }
            hub.forget(found.get()); // the last one has just left it
        }
        searched(1);
        hub.search(name, packet.auth()).thenAccept(found -> found(found, packet));
    }

    /** A parent has made the namespace, or none has. */
    private void found(Optional<HubNamespace> namespace, Parser.Received packet) {
        searched(-1);
        try {
            if (namespace.isEmpty()) {
                server.hub().telemetry().rejected("invalid_namespace");
                connection.send(revision.connectError(server.encoder(), packet.namespace(), "Invalid namespace", null));
            } else if (namespace.get().hold()) {
                enter(namespace.get(), packet);
            } else {
                server.hub().forget(namespace.get());
                connect(packet);
            }
        } catch (MalformedPacketException e) {
            reject(e);
        }
    }

    /** Whether a client that asks for one more namespace would be in too many. */
    private synchronized boolean isFull(String namespace) {
        return links.size() + searches >= limits().of(Limit.NAMESPACES_PER_CONNECTION) && !links.containsKey(namespace);
    }

    private synchronized void searched(int more) {
        searches += more;
    }

    private Limits limits() {
        return server.hub().options().limits();
    }

    private void enter(HubNamespace namespace, Parser.Received packet) throws MalformedPacketException {
        var handshake = connection.handshake().withAuth(packet.auth());
        var link = new NamespaceLink(this, namespace, handshake);
        var known = link;
        synchronized (this) {
            known = closed ? link : links.putIfAbsent(namespace.name(), link);
        }
        if (known == null) {
            link.socket().connect();
            return;
        }
        link.socket().end(DisconnectReason.TRANSPORT_CLOSE); // closed, or it has asked already, and will be answered
        if (known.isEntered()) {
            throw new MalformedPacketException("already in namespace " + namespace.name());
        }
    }

    @Override
    public void drained() {
        List<NamespaceLink> all;
        synchronized (this) {
            all = List.copyOf(links.values());
        }
        all.forEach(link -> link.socket().drained());
    }

    @Override
    public void closed(DisconnectReason reason) {
        List<NamespaceLink> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(links.values());
            links.clear();
            if (connectTimeout != null) {
                connectTimeout.cancel(false);
            }
        }
        all.forEach(link -> link.socket().end(reason));
    }

    /** Ends the connection from this side; {@link #closed} follows. */
    void close(DisconnectReason reason) {
        connection.close(reason);
    }

    /** The server puts the client out of all namespaces, and ends the connection. */
    void disconnectAll() {
        List<NamespaceLink> all;
        synchronized (this) {
            all = List.copyOf(links.values());
        }
        all.forEach(link -> link.socket().disconnect(false));
        close(DisconnectReason.FORCED_SERVER_CLOSE);
    }

    /** The client is in no namespace, or only on its way into one. */
    private void checkJoined() {
        synchronized (this) {
            if (links.values().stream().anyMatch(NamespaceLink::isEntered)) {
                return;
            }
        }
        close(DisconnectReason.FORCED_CLOSE);
    }

    private synchronized NamespaceLink link(String namespace) {
        return links.get(namespace);
    }

    /** The client is out of a namespace, by itself or by the server, or was not let in. */
    synchronized void forget(NamespaceLink link) {
        links.remove(link.namespace(), link);
    }

    /** The same, and what it still says there for a while is not held against it. */
    synchronized void putOut(NamespaceLink link) {
        forget(link);
        left.put(link.namespace(), System.nanoTime());
    }

    private synchronized boolean hasJustLeft(String namespace) {
        var when = left.get(namespace);
        return when != null
                && System.nanoTime() - when
                        < server.hub().options().pingInterval().toNanos();
    }

    Connection connection() {
        return connection;
    }

    Revision revision() {
        return revision;
    }

    SocketIo server() {
        return server;
    }
}

package org.zocalo.admin;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.zocalo.Arguments;
import org.zocalo.ClientListener;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.Zocalo;

/** Sees all that happens in all namespaces, in development: who comes and goes, and what is said and heard. */
final class Watch implements ClientListener {
    private final Zocalo io;
    private final Voice voice;
    private final Set<String> unheard;
    private final Map<String, Set<Socket>> byClient = new ConcurrentHashMap<>();
    private final Set<Namespace> looked = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final Map<String, JsonValue> lastData = new ConcurrentHashMap<>();

    /** @param unheard namespaces whose events are not told: telling of them would be one of them, without end */
    Watch(Zocalo io, Voice voice, Set<String> unheard) {
        this.io = io;
        this.voice = voice;
        this.unheard = unheard;
    }

    /** Looks at all namespaces there are and will be. */
    void start() {
        io.onClient(this);
        io.onNewNamespace(this::look);
        io.namespaces().forEach(this::look);
    }

    private void look(Namespace namespace) {
        if (!looked.add(namespace)) {
            return; // it was made while those that there are were gone through
        }
        var arrivals = new Arrivals(namespace, voice);
        namespace.onRoom(arrivals::changed);
        namespace.use(this::listen); // before anything is said to it, if it comes in for the first time
        namespace.usePacket(this::received);
        namespace.onConnection(socket -> {
            listen(socket);
            follow(socket, arrivals);
            arrivals.entered(socket);
        });
        namespace.sockets().forEach(socket -> {
            listen(socket);
            follow(socket, arrivals);
            arrivals.known(socket);
        });
    }

    private void listen(Socket socket) {
        Snapshot.mark(socket);
        var sent = new Sent(this, socket);
        if (!unheard.contains(socket.namespace().name())
                && !socket.listenersAnyOutgoing().contains(sent)) {
            socket.onAnyOutgoing(sent);
        }
    }

    /** Tells what is sent to a socket. Equal to any other that does the same. */
    private record Sent(Watch watch, Socket socket) implements Socket.OutgoingListener {
        @Override
        public void hear(String event, List<Object> args) {
            watch.say("event_sent", socket, event, args);
        }
    }

    private void received(Socket socket, String event, Arguments args) {
        if (!unheard.contains(socket.namespace().name())) {
            say("event_received", socket, event, List.of(args));
        }
    }

    private void say(String what, Socket socket, String event, List<?> args) {
        voice.event(what, () ->
                new Object[] {socket.namespace().name(), socket.id(), Shown.event(event, args), Voice.now()});
    }

    private void follow(Socket socket, Arrivals arrivals) {
        byClient.compute(socket.clientId(), (client, sockets) -> {
            var all = sockets == null ? ConcurrentHashMap.<Socket>newKeySet(1) : sockets;
            all.add(socket);
            return all;
        });
        socket.onDisconnect(reason -> {
            byClient.computeIfPresent(socket.clientId(), (client, sockets) -> {
                sockets.remove(socket);
                return sockets.isEmpty() ? null : sockets;
            });
            arrivals.left(socket, reason.text());
        });
    }

    @Override
    public void upgraded(String clientId, String transport) {
        byClient.getOrDefault(clientId, Set.of()).forEach(socket -> {
            Snapshot.mark(socket);
            voice.state("socket_updated", () -> new Object[] {
                Json.createObjectBuilder()
                        .add("id", socket.id())
                        .add("nsp", socket.namespace().name())
                        .add("transport", transport)
                        .build()
            });
        });
    }

    /** Tells what has changed in the sockets' data since the last time: nobody says when it changes. */
    void tellData() {
        var there = new HashSet<String>();
        byClient.values()
                .forEach(sockets -> sockets.forEach(socket -> {
                    there.add(socket.id());
                    var data = Snapshot.data(socket);
                    var before = lastData.put(socket.id(), data);
                    if (before != null && !before.equals(data)) {
                        voice.state("socket_updated", () -> new Object[] {
                            Json.createObjectBuilder()
                                    .add("id", socket.id())
                                    .add("nsp", socket.namespace().name())
                                    .add("data", data)
                                    .build()
                        });
                    }
                }));
        lastData.keySet().retainAll(there);
    }

    /** Tells an administrator of all sockets. */
    void tellAll(Socket administrator) {
        voice.inTurn(() -> Snapshot.all(io).thenAccept(sockets -> administrator.emit("all_sockets", sockets)));
    }

    /** Tells all administrators again, if they have missed what they must know. */
    void makeGood(Namespace administrators) {
        if (voice.lostState()) {
            voice.inTurn(() -> Snapshot.all(io).thenAccept(sockets -> administrators.emit("all_sockets", sockets)));
        }
    }
}

package org.zocalo.hub;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.zocalo.Ack;
import org.zocalo.ServerSideEvent;
import org.zocalo.Socket.ArgumentsHandler;
import org.zocalo.runtime.LogLine;
import org.zocalo.runtime.Mailbox;

/** What other servers of the cluster say in a namespace, and who hears it: one event after another, on a worker. */
final class ServerSide {
    private final Mailbox mailbox;
    private final List<Consumer<ServerSideEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, List<ArgumentsHandler>> handlers = new ConcurrentHashMap<>();

    ServerSide(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void listen(Consumer<ServerSideEvent> listener) {
        listeners.add(listener);
    }

    void listen(String event, ArgumentsHandler handler) {
        handlers.computeIfAbsent(event, e -> new CopyOnWriteArrayList<>()).add(handler);
    }

    void copy(ServerSide others) {
        listeners.addAll(others.listeners);
        others.handlers.forEach((event, some) -> handlers.put(event, new CopyOnWriteArrayList<>(some)));
    }

    /** Another server has said something. */
    void said(ServerSideEvent said) {
        var once = new ServerSideEvent(said.namespace(), said.event(), said.args(), new Once(said.ack()));
        mailbox.execute(() -> {
            listeners.forEach(listener -> Guard.run("a listener of server-side events", listener, once));
            handlers.getOrDefault(once.event(), List.of()).forEach(handler -> handle(handler, once));
        });
    }

    private static void handle(ArgumentsHandler handler, ServerSideEvent said) {
        try {
            handler.handle(said.args(), said.ack());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            said.ack()
                    .fail(Problems.of(
                            e,
                            Locale.ENGLISH,
                            () -> LogLine.of(
                                    "a server-side handler failed",
                                    "nsp",
                                    said.namespace().name(),
                                    "event",
                                    said.event())));
        }
    }

    /** Lets the first answer through. */
    private record Once(Ack ack, AtomicBoolean sent) implements Ack {
        Once(Ack ack) {
            this(ack, new AtomicBoolean());
        }

        @Override
        public boolean requested() {
            return ack.requested();
        }

        @Override
        public void send(Object... args) {
            if (sent.compareAndSet(false, true)) {
                ack.send(args);
            }
        }
    }
}

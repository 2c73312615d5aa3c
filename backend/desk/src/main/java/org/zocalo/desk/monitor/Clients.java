package org.zocalo.desk.monitor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Who is connected by which transport, who came, went and came back. */
final class Clients {
    private record Client(String transport, boolean isBack) {}

    private final Map<String, Client> connected = new ConcurrentHashMap<>();
    private final LongAdder opened = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private final LongAdder back = new LongAdder();

    void connected(String id, String transport) {
        connected.put(id, new Client(transport, false));
        opened.increment();
    }

    void upgraded(String id, String transport) {
        connected.computeIfPresent(id, (same, before) -> new Client(transport, before.isBack()));
    }

    /** It has been here before: counted once, however many namespaces it enters. */
    void cameBack(String id) {
        connected.computeIfPresent(id, (same, before) -> {
            if (!before.isBack()) {
                back.increment();
            }
            return new Client(before.transport(), true);
        });
    }

    void gone(String id) {
        if (connected.remove(id) != null) {
            closed.increment();
        }
    }

    int by(String transport) {
        return (int) connected.values().stream()
                .filter(client -> client.transport().equals(transport))
                .count();
    }

    long takeOpened() {
        return opened.sumThenReset();
    }

    long takeClosed() {
        return closed.sumThenReset();
    }

    long takeBack() {
        return back.sumThenReset();
    }
}

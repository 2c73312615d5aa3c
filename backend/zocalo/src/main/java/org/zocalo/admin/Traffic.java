package org.zocalo.admin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.zocalo.ClientListener;
import org.zocalo.DisconnectReason;

/** Counts, second by second, what goes in and out, while somebody wants to know it; and knows who is polling. */
final class Traffic implements ClientListener {
    private static final String POLLING = "polling";

    private final Audience audience;
    private final Set<String> polling = ConcurrentHashMap.newKeySet();
    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();

    /** What is counted; without a subtype that is empty. */
    private record Kind(long second, String type, String subType) {}

    Traffic(Audience audience) {
        this.audience = audience;
    }

    @Override
    public void connected(String clientId, String transport) {
        if (transport.equals(POLLING)) {
            polling.add(clientId);
        }
        count("rawConnection", "", 1);
    }

    @Override
    public void upgraded(String clientId, String transport) {
        polling.remove(clientId);
    }

    @Override
    public void disconnected(String clientId, DisconnectReason reason) {
        polling.remove(clientId);
        count("rawDisconnection", reason.text(), 1);
    }

    @Override
    public boolean hearsTraffic() {
        return audience.isThere();
    }

    @Override
    public void received(int bytes) {
        count("packetsIn", "", 1);
        count("bytesIn", "", bytes);
    }

    @Override
    public void sent(int bytes) {
        count("packetsOut", "", 1);
        count("bytesOut", "", bytes);
    }

    private void count(String type, String subType, int amount) {
        if (audience.isThere()) {
            var kind = new Kind(System.currentTimeMillis() / 1000, type, subType);
            counts.computeIfAbsent(kind, one -> new LongAdder()).add(amount);
        }
    }

    /** How many clients are polling. */
    int pollingClientsCount() {
        return polling.size();
    }

    /** What was counted in the seconds that are over, and is counted no more. */
    JsonArrayBuilder take() {
        var now = System.currentTimeMillis() / 1000;
        var events = Json.createArrayBuilder();
        for (var kind : counts.keySet()) {
            if (kind.second() < now) {
                var event = Json.createObjectBuilder()
                        .add("timestamp", kind.second() * 1000)
                        .add("type", kind.type())
                        .add("count", counts.remove(kind).sum());
                events.add(kind.subType().isEmpty() ? event : event.add("subType", kind.subType()));
            }
        }
        return events;
    }
}

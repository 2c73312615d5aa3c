package org.zocalo.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.Ack;
import org.zocalo.Adapter;
import org.zocalo.Packet;
import org.zocalo.ZocaloOptions;
import org.zocalo.admin.AdminOptions;
import org.zocalo.admin.AdminUi;
import org.zocalo.json.Json;
import org.zocalo.runtime.Threads;

/** Administrators of another server of the cluster are told what happens here. */
@Timeout(60)
class AdministratorsElsewhereTest {
    private final Map<String, Adapter.Local> locals = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();

    private Adapter adapter(String namespace, Adapter.Local local) {
        locals.put(namespace, local);
        var memory = new MemoryAdapter(namespace, local);
        return (Adapter) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Adapter.class}, (proxy, method, args) -> {
                    if (method.getName().equals("broadcast")) {
                        said.add(((Packet) args[0]).event());
                    }
                    return method.invoke(memory, args);
                });
    }

    @Test
    void this_server_speaks_when_another_says_that_somebody_listens() throws Exception {
        var options = new ZocaloOptions().adapter(this::adapter);
        var hub = new Hub(options, Threads.of(options));
        try {
            AdminUi.instrument(hub, new AdminOptions().allow(anybody -> true));
            hub.of("/later");
            assertThat(said).isEmpty();
            locals.get("/admin")
                    .serverSide(
                            "zocalo:administrators", Json.arguments(JsonValue.EMPTY_JSON_ARRAY, List.of()), new Ack() {
                                @Override
                                public boolean requested() {
                                    return false;
                                }

                                @Override
                                public void send(Object... args) {}
                            });
            assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("server_stats");
        } finally {
            hub.close();
        }
    }
}

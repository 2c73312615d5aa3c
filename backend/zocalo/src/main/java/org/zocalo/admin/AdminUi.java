package org.zocalo.admin;

import jakarta.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.Zocalo;
import org.zocalo.admin.AdminOptions.Mode;

/**
 * The server's side of the official Socket.IO Admin UI.
 *
 * <pre>{@code
 * void start(@Observes @Initialized(ApplicationScoped.class) Object context, Zocalo io) {
 *     AdminUi.instrument(io, new AdminOptions().password("ana", hash).mode(AdminOptions.Mode.PRODUCTION));
 * }
 * }</pre>
 *
 * In {@link Mode#DEVELOPMENT} it listens to every socket from the first on, and keeps a value named {@code _admin} in its
 * data; nothing is told and nothing counted while there is no administrator. What has the name of a secret is masked:
 * headers, the query, and what stands in data and events.
 */
public final class AdminUi {
    private static final List<String> COMMANDS =
            List.of("EMIT", "JOIN", "LEAVE", "DISCONNECT", "MJOIN", "MLEAVE", "MDISCONNECT");
    /** The namespaces for administrators of each server: none of them may tell of another. */
    private static final Map<Zocalo, Set<String>> ADMINISTRATIVE = Collections.synchronizedMap(new WeakHashMap<>());

    private final Zocalo io;
    private final Namespace namespace;
    private final boolean readOnly;
    private final Throttle throttle;
    private final Audience audience;
    private final Stats stats;

    private AdminUi(Zocalo io, Namespace namespace, AdminOptions options) {
        this.io = io;
        this.namespace = namespace;
        this.readOnly = options.readOnly();
        this.throttle = new Throttle(options.maxEventsPerSecond());
        this.audience = new Audience(namespace);
        var traffic = new Traffic(audience);
        io.onClient(traffic);
        this.stats = new Stats(io, traffic, options.serverId());
    }

    /**
     * Lets administrators in. To be called once, when the application starts and before its own listeners are there: what
     * these do at the first moment is seen then, too.
     *
     * @throws IllegalArgumentException if the options let nobody in
     */
    public static AdminUi instrument(Zocalo io, AdminOptions options) {
        if (options.password().isEmpty() && options.allowed().isEmpty()) {
            throw new IllegalArgumentException("nobody may administer: neither password nor allow is said");
        }
        var administrative = ADMINISTRATIVE.computeIfAbsent(io, server -> ConcurrentHashMap.newKeySet());
        administrative.add(options.namespace());
        var namespace = io.of(options.namespace());
        namespace.use(new Login(options));
        var ui = new AdminUi(io, namespace, options);
        if (options.mode() == Mode.DEVELOPMENT) {
            ui.showAll(administrative);
        } else {
            ui.showFigures();
        }
        return ui;
    }

    private void showAll(Set<String> administrative) {
        var voice = new Voice(namespace, audience, throttle);
        var watch = new Watch(io, voice, administrative);
        watch.start();
        begin(
                List.of("AGGREGATED_EVENTS", "ALL_EVENTS"),
                watch::tellAll,
                List.of(
                        this::tellStats,
                        watch::tellData,
                        () -> watch.makeGood(namespace),
                        () -> voice.tellLeftOut(stats.serverId())));
    }

    private void showFigures() {
        begin(List.of("AGGREGATED_EVENTS"), administrator -> {}, List.of(this::tellStats));
    }

    /** An administrator counts before it is told what there is, so that it misses nothing of what happens meanwhile. */
    private void begin(List<String> views, Consumer<Socket> tellAll, List<Runnable> regularly) {
        var pulse = new Pulse(io, audience, regularly);
        audience.listen(pulse::start);
        namespace.onConnection(administrator -> {
            welcome(administrator, views);
            tellAll.accept(administrator);
            pulse.start();
        });
    }

    private void tellStats() {
        audience.announce();
        namespace.emit("server_stats", stats.now());
    }

    private void welcome(Socket administrator, List<String> views) {
        var features = Json.createArrayBuilder();
        if (!readOnly) {
            COMMANDS.forEach(features::add);
            new Commands(io).listen(administrator);
        }
        views.forEach(features::add);
        administrator.emit(
                "config",
                Json.createObjectBuilder().add("supportedFeatures", features).build());
    }

    /** How much of what happened was not told because it was too much; see {@link AdminOptions#maxEventsPerSecond}. */
    public long leftOut() {
        return throttle.leftOut();
    }
}

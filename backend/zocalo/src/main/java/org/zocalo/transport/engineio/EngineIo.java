package org.zocalo.transport.engineio;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.zocalo.DisconnectReason;
import org.zocalo.ZocaloOptions;
import org.zocalo.runtime.Excesses;
import org.zocalo.runtime.Telemetries;
import org.zocalo.runtime.Threads;
import org.zocalo.transport.Connection;

/**
 * An Engine.IO server on a path of a web application.
 *
 * <pre>{@code
 * // in a ServletContextListener
 * var engine = EngineIo.attach(servletContext, "/engine.io");
 * engine.start(options, Threads.of(options), connection -> connection.listen(new Echo(connection)));
 * }</pre>
 */
public final class EngineIo {
    private static final System.Logger LOG = System.getLogger(EngineIo.class.getName());

    /** All paths below are the engine's; the container wants each length of those of WebSockets to be named. */
    private static final List<String> PATHS = List.of("", "/", "/{sub}", "/{sub}/");

    private volatile ZocaloOptions options;
    private volatile Threads threads;
    private volatile Telemetries telemetry = Telemetries.NONE;
    private volatile Connection.Acceptor acceptor;
    private volatile Flusher flusher;
    private volatile AnswerHeaders headers;
    private volatile PollCompression compression;
    private volatile ConnectionErrors errors;
    private volatile Entrance entrance;
    private volatile Crowd crowd;
    private volatile ClientFiles clientFiles = ClientFiles.NONE;
    private final ConcurrentHashMap<String, Session> sessions = new ConcurrentHashMap<>();
    private volatile boolean webSockets = true;
    private volatile boolean closed = true;
    private volatile boolean refusing;
    private volatile Runnable leaving = () -> {};

    EngineIo() {}

    /**
     * Takes a path of an application that is being deployed, and its sub-paths. Clients are refused until
     * {@link #start}.
     *
     * @param path such as {@code /socket.io}
     */
    public static EngineIo attach(ServletContext context, String path) {
        var engine = new EngineIo();
        engine.register(context, path);
        return engine;
    }

    /** Begins to take clients. */
    public void start(ZocaloOptions with, Threads on, Connection.Acceptor hands) {
        start(with, on, new Excesses(), hands);
    }

    /** The same, and counts where limits are exceeded. */
    public void start(ZocaloOptions with, Threads on, Excesses excesses, Connection.Acceptor hands) {
        options = with;
        threads = on;
        telemetry = new Telemetries(with.telemetry());
        acceptor = hands;
        flusher = new Flusher(on);
        headers = new AnswerHeaders(with);
        compression = new PollCompression(with.httpCompression());
        errors = new ConnectionErrors(this);
        crowd = new Crowd(with.limits(), excesses);
        entrance = new Entrance(this);
        closed = false;
    }

    /** What is to be done when the application goes, as long as there are still WebSockets. */
    public void onLeaving(Runnable farewell) {
        leaving = farewell;
    }

    void leave() {
        leaving.run();
    }

    /** Serves the files of the JavaScript client below the path, too. To be called before {@link #start}. */
    public void serveClient() {
        clientFiles = ClientFiles.SHIPPED;
        if (clientFiles.isEmpty()) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "The library has been built without the JavaScript client: none is served");
        }
    }

    private void register(ServletContext context, String path) {
        var name = "engine.io" + path.replace('/', '.'); // some servers cannot find a servlet with a slash in its name
        var servlet = context.addServlet(name, new PollingServlet(this));
        servlet.addMapping(path, path + "/*");
        servlet.setAsyncSupported(true);
        var filter = context.addFilter(name, new EngineFilter(this));
        filter.setAsyncSupported(true);
        // before the filter of the container's own that makes WebSockets
        filter.addMappingForUrlPatterns(EnumSet.of(jakarta.servlet.DispatcherType.REQUEST), false, path, path + "/*");
        var container = container(context);
        if (container != null) {
            addEndpoints(container, path);
        } else {
            context.addListener(new ServletContextListener() {
                @Override
                public void contextInitialized(ServletContextEvent event) {
                    addEndpoints(container(event.getServletContext()), path);
                }
            });
        }
    }

    private static ServerContainer container(ServletContext context) {
        return (ServerContainer) context.getAttribute(ServerContainer.class.getName());
    }

    private void addEndpoints(ServerContainer container, String path) {
        if (container == null) {
            LOG.log(System.Logger.Level.WARNING, "This application has no WebSockets: long-polling is all there is");
            webSockets = false;
            return;
        }
        try {
            for (var below : PATHS) {
                var endpoint = path + below;
                container.addEndpoint(ServerEndpointConfig.Builder.create(WebSocketEndpoint.class, endpoint)
                        .configurator(new WebSocketConfigurator(this::options))
                        .build());
            }
        } catch (DeploymentException e) {
            throw new IllegalStateException("no WebSocket endpoint can be added at " + path, e);
        }
    }

    /** Whether clients may use a transport. */
    boolean serves(ZocaloOptions.Transport transport) {
        return options.transports().contains(transport)
                && (webSockets || transport != ZocaloOptions.Transport.WEBSOCKET);
    }

    /** How many clients are connected. */
    public int clientsCount() {
        return sessions.size();
    }

    /** Refuses new clients; those there are go on. */
    public void refuse() {
        refusing = true;
    }

    boolean isRefusing() {
        return refusing;
    }

    /** Whether all that has been sent is written. */
    public boolean isWritten() {
        return sessions.values().stream().allMatch(Session::isWritten);
    }

    /** Ends all clients, each after what waits for it. */
    public void end() {
        all().forEach(session -> session.close(DisconnectReason.SERVER_SHUTTING_DOWN));
    }

    private List<Session> all() {
        return List.copyOf(sessions.values());
    }

    /** Refuses new clients and ends all there are at once. */
    public void close() {
        closed = true;
        flusher.close();
        all().forEach(session -> session.closed(DisconnectReason.SERVER_SHUTTING_DOWN));
    }

    boolean isClosed() {
        return closed;
    }

    Flusher flusher() {
        return flusher;
    }

    AnswerHeaders headers() {
        return headers;
    }

    ConnectionErrors errors() {
        return errors;
    }

    Entrance entrance() {
        return entrance;
    }

    Crowd crowd() {
        return crowd;
    }

    PollCompression compression() {
        return compression;
    }

    ClientFiles clientFiles() {
        return clientFiles;
    }

    Telemetries telemetry() {
        return telemetry;
    }

    ZocaloOptions options() {
        return options;
    }

    Threads threads() {
        return threads;
    }

    /** A new session, known from now on; null if another has taken its id meanwhile. */
    Session session(Admission admission) {
        var session = new Session(this, admission.id(), admission.handshake());
        crowd.came(session.handshake().address());
        if (sessions.putIfAbsent(session.id(), session) == null) {
            return session;
        }
        crowd.went(session.handshake().address());
        return null;
    }

    /** The session of an id, or null. */
    Session find(String sid) {
        return sessions.get(sid);
    }

    void forget(Session session) {
        if (sessions.remove(session.id(), session)) {
            crowd.went(session.handshake().address());
        }
    }

    /** Hands a session to the acceptor. */
    void accept(Session session) {
        acceptor.accept(session);
    }

    /** What a session begins with. */
    Frame openFrame(Session session, boolean polling) {
        var upgrades = polling && options.allowUpgrades() && serves(ZocaloOptions.Transport.WEBSOCKET);
        return Frame.open("{\"sid\":\"" + session.id() + "\",\"upgrades\":[" + (upgrades ? "\"websocket\"" : "")
                + "],\"pingInterval\":" + options.pingInterval().toMillis() + ",\"pingTimeout\":"
                + options.pingTimeout().toMillis() + ",\"maxPayload\":" + options.maxPayload() + "}");
    }
}

package org.zocalo.boot;

import jakarta.servlet.ServletContext;
import javax.naming.NamingException;
import org.zocalo.Zocalo;
import org.zocalo.dialect.socketio.SocketIo;
import org.zocalo.hub.Hub;
import org.zocalo.hub.Transactions;
import org.zocalo.transport.engineio.EngineIo;

/**
 * Puts a server on a path of an application, for those who want another than the one that is there by itself.
 *
 * <pre>{@code
 * // in a ServletContextListener that the application declares
 * var io = Zocalo.create(options -> options.pingInterval(Duration.ofSeconds(10)));
 * ZocaloServer.attach(io, event.getServletContext(), "/live");
 * }</pre>
 *
 * Who attaches it also closes it, when the context is destroyed.
 */
public final class ZocaloServer {

    private ZocaloServer() {}

    /** Serves a path, and its sub-paths, of an application that is being deployed. */
    public static void attach(Zocalo io, ServletContext context, String path) {
        start(io, EngineIo.attach(context, path));
    }

    static void start(Zocalo io, EngineIo engine) {
        var hub = (Hub) io;
        hub.clients(new EngineClients(engine));
        var dialect = new SocketIo(hub);
        hub.sizes(dialect::size);
        if (hub.options().transactionalEmit()) {
            hub.transactions(transactions());
        }
        if (hub.options().serveClient()) {
            engine.serveClient();
        }
        engine.start(hub.options(), hub.threads(), hub.excesses(), dialect);
        hub.watchOutbox();
    }

    /** A servlet container has no transactions, and perhaps not even the classes. */
    private static Transactions transactions() {
        try {
            return JtaTransactions.find();
        } catch (NamingException | LinkageError notThere) {
            return Transactions.NONE;
        }
    }
}

package org.zocalo.testee;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.ByteBuffer;
import org.zocalo.DisconnectReason;
import org.zocalo.ZocaloOptions;
import org.zocalo.runtime.Threads;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;
import org.zocalo.transport.engineio.EngineIo;

/** Engine.IO without Socket.IO at {@code /engine.io}: every message is echoed, or what the mode says. */
@WebListener
public class EchoEngine implements ServletContextListener {
    private EngineIo engine;
    private Threads threads;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var options = Mode.current().options(new ZocaloOptions());
        threads = Threads.of(options);
        engine = EngineIo.attach(event.getServletContext(), "/engine.io");
        engine.start(options, threads, Mode.current().engine());
    }

    /** Echoes whatever comes through a connection. */
    static void accept(Connection connection) {
        connection.listen(new Echo(connection));
    }

    static void echo(Connection connection, ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        connection.send(Message.binary(copy));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        engine.close();
        threads.close();
    }

    private record Echo(Connection connection) implements Connection.Listener {
        @Override
        public void text(String text) {
            connection.send(Message.text(text));
        }

        @Override
        public void binary(ByteBuffer bytes) {
            echo(connection, bytes);
        }

        @Override
        public void closed(DisconnectReason reason) {}
    }
}

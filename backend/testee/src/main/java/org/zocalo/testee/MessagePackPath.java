package org.zocalo.testee;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.zocalo.Zocalo;
import org.zocalo.boot.ZocaloServer;
import org.zocalo.dialect.socketio.msgpack.MessagePackParser;

/** In mode {@code client}, the same server once more at {@code /msgpack}, for clients that speak MessagePack. */
@WebListener
public class MessagePackPath implements ServletContextListener {
    private Zocalo io;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (Mode.current() == Mode.CLIENT) {
            io = Zocalo.create(options -> Mode.CLIENT.options(options).parser(new MessagePackParser()));
            Mode.CLIENT.serve(io);
            ZocaloServer.attach(io, event.getServletContext(), "/msgpack");
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (io != null) {
            io.close();
        }
    }
}

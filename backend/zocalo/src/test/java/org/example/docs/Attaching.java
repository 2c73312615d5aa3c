package org.example.docs;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import org.zocalo.Zocalo;
import org.zocalo.boot.ZocaloServer;

class Attaching {
    // tag::listener
    @WebListener
    public class LiveServer implements ServletContextListener {
        private Zocalo io;

        @Override
        public void contextInitialized(ServletContextEvent event) {
            io = Zocalo.create(options -> options.pingInterval(Duration.ofSeconds(10)));
            io.of("/").onConnection(socket -> socket.emit("welcome"));
            ZocaloServer.attach(io, event.getServletContext(), "/live");
        }

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            io.close();
        }
    }
    // end::listener
}

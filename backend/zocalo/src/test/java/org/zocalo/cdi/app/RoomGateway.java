package org.zocalo.cdi.app;

import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.zocalo.NewNamespace;
import org.zocalo.RoomEvent;
import org.zocalo.ServerSideEvent;
import org.zocalo.Socket;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnEvent;

@Gateway("/room-{id}/{part}")
public class RoomGateway {
    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    void made(@Observes NewNamespace made) {
        told.add("new " + made.namespace().name());
    }

    void changed(@Observes RoomEvent event) {
        if (event.room().equals("lobby")) {
            told.add(event.type() + event.namespace().name());
            event.namespace().emit("told", List.copyOf(told));
        }
    }

    void said(@Observes ServerSideEvent said) {
        said.ack().send(said.namespace().name(), said.event(), said.args());
    }

    @OnConnect
    void entered(Socket socket) {
        socket.join("lobby");
    }

    @OnEvent("parameters")
    String parameters(Socket socket) {
        var parameters = socket.namespace().parameters();
        return parameters.get("id") + "+" + parameters.get("part");
    }
}

package org.zocalo.testee;

import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/**
 * A WebSocket of the container's with next to nothing on it, to tell in a benchmark what is the container's own cost:
 * {@code {"t":"echo",…}} is answered by {@code {"t":"ack",…}}.
 */
@ServerEndpoint("/raw")
public class Bare {

    @OnOpen
    public void open(Session socket) {
        socket.setMaxIdleTimeout(0);
    }

    @OnMessage
    public String message(String text) {
        return "{\"t\":\"ack\"" + text.substring(text.indexOf(','));
    }
}

package org.zocalo.testee;

import java.util.Base64;

/** Over one WebSocket from the beginning. */
final class WebSocketClient extends EngineClient {
    private final Pipe pipe;
    private final String sid;

    WebSocketClient(Engine engine) {
        pipe = engine.webSocket(Engine.WEBSOCKET);
        sid = Engine.sid(pipe.next());
        pipe.closed().thenRun(this::end);
        pipe.listen(this::hear);
    }

    @Override
    String sid() {
        return sid;
    }

    @Override
    void send(String... packets) {
        send(pipe, packets);
    }

    static void send(Pipe pipe, String... packets) {
        synchronized (pipe) {
            for (var packet : packets) {
                if (packet.startsWith("b")) {
                    pipe.binary(Base64.getDecoder().decode(packet.substring(1)));
                } else {
                    pipe.text(packet);
                }
            }
        }
    }

    @Override
    public void close() {
        pipe.close();
    }
}

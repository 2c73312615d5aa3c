package org.zocalo.test;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A WebSocket. Frames are sent one after another, each when the one before has left. */
final class WebSocketPipe implements Pipe, WebSocket.Listener {
    private static final long GOODBYE = 5;

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
    private CompletableFuture<WebSocket> sent = opened;
    private volatile Listener listener;

    private WebSocketPipe(Listener listener) {
        this.listener = listener;
    }

    /** Opens one, of a session that exists or, with an empty id, of a new one. */
    static CompletableFuture<WebSocketPipe> open(Endpoint endpoint, String sid, Listener listener) {
        var pipe = new WebSocketPipe(listener);
        return endpoint.webSocket(sid, pipe).thenApply(socket -> {
            pipe.opened.complete(socket);
            return pipe;
        });
    }

    void listen(Listener other) {
        listener = other;
    }

    @Override
    public synchronized void send(List<Frame> frames) {
        for (var frame : frames) {
            sent = sent.thenCompose(socket -> frame.isBinary()
                    ? socket.sendBinary(frame.bytes().duplicate(), true)
                    : socket.sendText(frame.text(), true));
        }
    }

    @Override
    public void close() {
        CompletableFuture<WebSocket> goodbye;
        synchronized (this) {
            sent = sent.thenCompose(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
            goodbye = sent;
        }
        goodbye.completeOnTimeout(null, GOODBYE, TimeUnit.SECONDS)
                .exceptionally(failure -> null)
                .join();
    }

    @Override
    public void abort() {
        opened.thenAccept(WebSocket::abort);
    }

    @Override
    public String name() {
        return "websocket";
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            var whole = text.toString();
            text.setLength(0);
            listener.hear(Frame.text(whole));
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
        var chunk = new byte[part.remaining()];
        part.get(chunk);
        bytes.writeBytes(chunk);
        if (last) {
            var whole = bytes.toByteArray();
            bytes.reset();
            listener.hear(Frame.binary(whole));
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        listener.ended("the WebSocket was closed with " + (code + " " + reason).trim());
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        listener.ended("the WebSocket broke: " + failure);
    }
}

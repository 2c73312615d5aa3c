package org.zocalo.testee;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Long-polling: one thread polls, another posts; until it upgrades, if it is told to. */
final class PollingClient extends EngineClient {
    private static final String UPGRADE = "(upgrade)";
    private static final String STOP = "(stop)";

    private final Engine engine;
    private final String sid;
    private final LinkedBlockingQueue<List<String>> outgoing = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> polled = new CompletableFuture<>();
    private final CompletableFuture<Void> upgraded = new CompletableFuture<>();
    private volatile boolean paused;
    private volatile Pipe pipe;

    PollingClient(Engine engine) {
        this.engine = engine;
        this.sid = engine.open();
        run(this::poll);
        run(this::write);
        polled.thenRun(() -> outgoing.add(List.of(STOP)));
    }

    private static void run(Runnable task) {
        var thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    String sid() {
        return sid;
    }

    @Override
    void send(String... packets) {
        outgoing.add(List.of(packets));
    }

    /** Changes to a WebSocket as the JavaScript client does it, after what is sent before and before what is sent then. */
    void upgrade() {
        outgoing.add(List.of(UPGRADE));
    }

    /** Complete when an upgrade is done. */
    CompletableFuture<Void> upgraded() {
        return upgraded;
    }

    @Override
    public void close() {
        if (!hasEnded()) {
            send("1");
        }
    }

    private void poll() {
        try {
            while (!paused && !hasEnded()) {
                var answer = engine.poll(sid);
                if (answer.status() != 200) {
                    end();
                    return;
                }
                for (var packet : answer.packets()) {
                    polled(packet);
                }
            }
        } catch (AssertionError e) {
            end();
        } finally {
            polled.complete(null);
        }
    }

    private void polled(String packet) {
        if (packet.equals("1")) {
            end();
        } else if (!packet.equals("6")) {
            hear(packet);
        }
    }

    private void write() {
        try {
            while (!hasEnded()) {
                var packets = new ArrayList<>(outgoing.take());
                if (packets.contains(UPGRADE)) {
                    change();
                } else if (!packets.contains(STOP)) {
                    write(packets);
                }
            }
        } catch (InterruptedException | AssertionError e) {
            upgraded.completeExceptionally(e);
            end();
        }
    }

    private void write(List<String> packets) {
        if (pipe != null) {
            WebSocketClient.send(pipe, packets.toArray(String[]::new));
        } else if (engine.post(sid, String.join("\u001e", packets)).status() != 200) {
            end();
        }
    }

    /** What is sent meanwhile waits in the queue. */
    private void change() {
        var probe = engine.webSocket(Engine.WEBSOCKET + "&sid=" + sid);
        probe.text("2probe");
        if (!probe.next().equals("3probe")) {
            throw new AssertionError("no answer to the probe");
        }
        paused = true;
        Engine.join(polled);
        probe.closed().thenRun(this::end);
        probe.listen(this::hear);
        probe.text("5");
        pipe = probe;
        upgraded.complete(null);
    }
}

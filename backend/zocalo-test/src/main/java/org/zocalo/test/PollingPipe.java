package org.zocalo.test;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Long-polling: one request waits for what comes, another brings what is sent, as much as there is. It may change to a
 * WebSocket once.
 */
final class PollingPipe implements Pipe {
    private static final long GOODBYE = 5;
    private static final int MAX_PAYLOAD = 1_000_000;

    private final Endpoint endpoint;
    private final String sid;
    private final int maxPayload;
    private final Listener listener;
    private final Deque<Frame> outgoing = new ArrayDeque<>();
    private final CompletableFuture<Void> polled = new CompletableFuture<>();
    private CompletableFuture<HttpResponse<String>> poll = new CompletableFuture<>();
    private CompletableFuture<Void> posted = CompletableFuture.completedFuture(null);
    private Pipe successor;
    private boolean changing;
    private boolean over;

    private PollingPipe(Endpoint endpoint, String openPacket, Listener listener) {
        var handshake = Values.parse(openPacket.substring(1)).asJsonObject();
        this.endpoint = endpoint;
        this.sid = handshake.getString("sid");
        this.maxPayload = handshake.getInt("maxPayload", MAX_PAYLOAD);
        this.listener = listener;
    }

    /** Opens a session and begins to poll. */
    static CompletableFuture<PollingPipe> open(Endpoint endpoint, Listener listener) {
        return endpoint.get("").thenApply(answer -> {
            if (answer.statusCode() != 200) {
                throw Refused.by(answer.statusCode(), answer.body());
            }
            var frames = Frame.ofBody(answer.body());
            var pipe = new PollingPipe(endpoint, frames.get(0).text(), listener);
            frames.forEach(listener::hear);
            pipe.poll();
            return pipe;
        });
    }

    private synchronized void poll() {
        if (changing || over) {
            polled.complete(null);
            return;
        }
        poll = endpoint.get(sid);
        poll.whenComplete((answer, failure) -> {
            if (isTaken("a poll", answer, failure)) {
                Frame.ofBody(answer.body()).forEach(listener::hear);
                poll();
            }
        });
    }

    private boolean isTaken(String what, HttpResponse<String> answer, Throwable failure) {
        if (failure == null && answer.statusCode() == 200) {
            return true;
        }
        synchronized (this) {
            over = true;
        }
        polled.complete(null);
        listener.ended(
                failure != null
                        ? what + " failed: " + failure
                        : what + " was answered with " + answer.statusCode() + " " + answer.body());
        return false;
    }

    @Override
    public synchronized void send(List<Frame> frames) {
        if (successor == null) {
            outgoing.addAll(frames);
            post();
        } else {
            successor.send(frames);
        }
    }

    /** Posts what waits, unless a post is on its way; or once that has come back. */
    private synchronized void post() {
        if (changing || !posted.isDone() || outgoing.isEmpty()) {
            return;
        }
        var done = new CompletableFuture<Void>();
        posted = done;
        endpoint.post(sid, Frame.body(take())).whenComplete((answer, failure) -> {
            var taken = isTaken("a post", answer, failure);
            done.complete(null);
            if (taken) {
                post();
            }
        });
    }

    /** As many frames as the server takes at once. */
    private List<Frame> take() {
        var frames = new ArrayList<Frame>();
        var size = 0;
        while (!outgoing.isEmpty()) {
            var next = outgoing.element().inBody().getBytes(StandardCharsets.UTF_8).length + 1;
            if (!frames.isEmpty() && size + next > maxPayload) {
                break;
            }
            frames.add(outgoing.remove());
            size += next;
        }
        return frames;
    }

    /** Changes to a WebSocket as browsers do: it is probed, polling comes to its end, and all goes on there. */
    void upgrade(Duration patience) {
        var probed = new CompletableFuture<Frame>();
        var limit = patience.toMillis();
        var pipe = WebSocketPipe.open(endpoint, sid, new Probe(probed))
                .orTimeout(limit, TimeUnit.MILLISECONDS)
                .join();
        pipe.send(List.of(Frame.text("2probe")));
        var answer = probed.orTimeout(limit, TimeUnit.MILLISECONDS).join();
        if (!answer.text().equals("3probe")) {
            throw new IllegalStateException("the probe was answered with " + answer);
        }
        CompletableFuture<Void> silent;
        synchronized (this) {
            changing = true; // the server ends the poll that waits, and this is the last one
            silent = CompletableFuture.allOf(polled, posted);
        }
        silent.orTimeout(limit, TimeUnit.MILLISECONDS).join();
        synchronized (this) {
            pipe.listen(listener);
            pipe.send(List.of(Frame.text("5")));
            pipe.send(List.copyOf(outgoing));
            outgoing.clear();
            successor = pipe;
        }
    }

    private record Probe(CompletableFuture<Frame> answer) implements Listener {
        @Override
        public void hear(Frame frame) {
            answer.complete(frame);
        }

        @Override
        public void ended(String how) {
            answer.completeExceptionally(new IllegalStateException(how));
        }
    }

    private synchronized Pipe successor() {
        return successor;
    }

    @Override
    public void close() {
        var now = successor();
        if (now != null) {
            now.close();
            return;
        }
        send(List.of(Frame.text("1")));
        CompletableFuture<Void> last;
        synchronized (this) {
            over = true;
            last = posted.thenCompose(done -> posted); // what was on its way, and then the rest
        }
        last.completeOnTimeout(null, GOODBYE, TimeUnit.SECONDS).join();
    }

    @Override
    public void abort() {
        var now = successor();
        if (now != null) {
            now.abort();
        }
        synchronized (this) {
            over = true;
            poll.cancel(true);
        }
    }

    @Override
    public String name() {
        var now = successor();
        return now == null ? "polling" : now.name();
    }
}

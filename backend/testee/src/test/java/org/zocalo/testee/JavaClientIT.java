package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import io.socket.emitter.Emitter;
import io.socket.engineio.client.Transport;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java client, as it is published, against the conformance server. */
@Timeout(120)
class JavaClientIT {
    private static final byte[] BYTES = {0, 1, 30, 98, -1};

    private final List<Socket> open = new java.util.ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Socket::close);
    }

    private Socket client(String namespace, String transports, Map<String, String> auth) {
        var options = IO.Options.builder()
                .setForceNew(true)
                .setTransports(transports.split(","))
                .setReconnectionDelay(10)
                .setAuth(auth)
                .build();
        var socket = IO.socket(Testee.in("client").address().resolve(namespace), options);
        open.add(socket);
        return socket;
    }

    private Socket connected(String namespace, String transports) throws Exception {
        var socket = client(namespace, transports, Map.of());
        var connect = hear(socket, Socket.EVENT_CONNECT);
        socket.connect();
        next(connect);
        return socket;
    }

    /** What is heard of an event from now on. */
    private static BlockingQueue<Object[]> hear(Emitter emitter, String event) {
        var heard = new LinkedBlockingQueue<Object[]>();
        emitter.on(event, heard::add);
        return heard;
    }

    private static Object[] next(BlockingQueue<Object[]> heard) throws InterruptedException {
        var args = heard.poll(20, TimeUnit.SECONDS);
        assertThat(args).as("something to hear").isNotNull();
        return args;
    }

    private static Object[] ask(Socket socket, String event, Object... args) throws InterruptedException {
        var answer = new LinkedBlockingQueue<Object[]>();
        socket.emit(event, args, answer::add);
        return next(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "polling,websocket"})
    void events_and_acknowledgements_go_both_ways(String transports) throws Exception {
        var socket = connected("/", transports);
        var hi = hear(socket, "hi");
        socket.emit("hi");
        assertThat(next(hi)).isEmpty();
        assertThat(ask(socket, "echo", "ñ€😀", 3, true)).containsExactly("ñ€😀", 3, true);
        assertThat(((JSONArray) ask(socket, "echo", new JSONArray("[1,[2]]"))[0])
                        .getJSONArray(1)
                        .getInt(0))
                .isEqualTo(2);
        assertThat(ask(socket, "getId")).containsExactly(socket.id());
        var done = hear(socket, "got it");
        socket.on("ack", args -> ((Ack) args[0]).call(5, new JSONObject(Map.of("test", true))));
        socket.emit("ack");
        next(done);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "polling,websocket"})
    void binary_goes_both_ways_at_any_depth(String transports) throws Exception {
        var socket = connected("/", transports);
        var taken = hear(socket, "takebin");
        socket.emit("getbin");
        assertThat((byte[]) next(taken)[0]).isEqualTo("asdfasdf".getBytes());
        assertThat((byte[]) ask(socket, "echo", (Object) BYTES)[0]).isEqualTo(BYTES);
        var value = new JSONObject().put("deep", new JSONArray().put(1).put(BYTES));
        var answer = (JSONObject) ask(socket, "echo", value)[0];
        assertThat((byte[]) answer.getJSONArray("deep").get(1)).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "polling,websocket"})
    void rooms_are_joined_and_left(String transports) throws Exception {
        var ana = connected("/rooms", transports);
        var luis = connected("/rooms", transports);
        var heard = hear(luis, "said");
        var room = "java " + transports;
        ask(luis, "join", room);
        ana.emit("say", room, "hola");
        assertThat(next(heard)).containsExactly("hola");
        ask(luis, "leave", room);
        ana.emit("announce", room, "gone?");
        ana.emit("broadcast", "all");
        assertThat(next(heard)).containsExactly("all");
        var ended = hear(luis, Socket.EVENT_DISCONNECT);
        luis.emit("put-out", false);
        assertThat(next(ended)).containsExactly("io server disconnect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void what_the_client_gives_is_seen_and_who_is_refused_is_told_why(String transports) throws Exception {
        var guest = client("/abc", transports, Map.of("token", "ñ"));
        var handshake = hear(guest, "handshake");
        guest.connect();
        assertThat(((JSONObject) next(handshake)[0]).getJSONObject("auth").getString("token"))
                .isEqualTo("ñ");
        assertThat(refusal("/closed", transports).getString("message")).isEqualTo("closed");
        assertThat(refusal("/closed", transports).getJSONObject("data").getInt("opens"))
                .isEqualTo(9);
        assertThat(refusal("/none", transports).getString("message")).isEqualTo("Invalid namespace");
        var dynamic = client("/dyn-5", transports, Map.of());
        var parameters = hear(dynamic, "parameters");
        dynamic.connect();
        assertThat(((JSONObject) next(parameters)[0]).getString("number")).isEqualTo("5");
    }

    private JSONObject refusal(String namespace, String transports) throws Exception {
        var socket = client(namespace, transports, Map.of());
        var error = hear(socket, Socket.EVENT_CONNECT_ERROR);
        socket.connect();
        return (JSONObject) next(error)[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void who_loses_the_connection_comes_back(String transports) throws Exception {
        var socket = client("/", transports, Map.of());
        var used = new ConcurrentLinkedQueue<Transport>();
        socket.io().on(Manager.EVENT_TRANSPORT, args -> used.add((Transport) args[0]));
        var connect = hear(socket, Socket.EVENT_CONNECT);
        var ended = hear(socket, Socket.EVENT_DISCONNECT);
        socket.connect();
        next(connect);
        var id = socket.id();
        used.forEach(Transport::close);
        assertThat(next(ended)).containsExactly("transport close");
        next(connect);
        assertThat(socket.id()).isNotEqualTo(id).hasSize(20);
        assertThat(ask(socket, "echo", "back")).containsExactly("back");
    }
}

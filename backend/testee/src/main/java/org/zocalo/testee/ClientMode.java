package org.zocalo.testee;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.Handshake;
import org.zocalo.Socket;
import org.zocalo.Zocalo;

/** What the scenarios of the JavaScript client expect. */
final class ClientMode {
    private static final byte[] BINARY = "asdfasdf".getBytes(StandardCharsets.UTF_8);
    private static final List<String> TEXTS =
            List.of("てすと", "Я Б Г Д Ж Й", "Ä ä Ü ü ß", "utf8 — string", "utf8 — string");

    private ClientMode() {}

    static void serve(Zocalo io) {
        var main = io.of("/");
        main.use(socket -> {
            if (socket.handshake().query().containsKey("fail")) {
                throw new ConnectionRefusedException("Auth failed (main namespace)");
            }
        });
        main.onConnection(socket -> {
            answers(socket);
            texts(socket);
            binaries(socket);
        });
        io.of("/foo").onConnection(socket -> socket.on("getId", (args, ack) -> ack.send(socket.id())));
        List.of("/timeout_socket", "/valid", "/asd").forEach(io::of);
        io.of("/abc").onConnection(socket -> socket.emit("handshake", json(socket.handshake())));
        io.of("/no").use(socket -> {
            throw new ConnectionRefusedException("Auth failed (custom namespace)");
        });
        io.of("/closed").use(socket -> {
            throw new ConnectionRefusedException("closed", Map.of("opens", 9, "days", List.of("mon", "tue")));
        });
        RoomsNamespace.serve(io);
        HubNamespaces.serve(io);
        WorkNamespace.serve(io);
        StaffGateway.serve(io);
    }

    private static void answers(Socket socket) {
        socket.on("hi", (args, ack) -> socket.emit("hi"));
        socket.on("echo", (args, ack) -> ack.send(args));
        socket.on("ack", (args, ack) -> socket.emitWithAck("ack").thenAccept(reply -> {
            if (reply.get(0, Integer.class) == 5 && reply.get(1, Map.class).containsKey("test")) {
                socket.emit("got it");
            }
        }));
        socket.on("getAckDate", (args, ack) -> ack.send(now()));
        socket.on("getHandshake", (args, ack) -> ack.send(json(socket.handshake())));
        socket.on("getId", (args, ack) -> ack.send(socket.id()));
    }

    private static void texts(Socket socket) {
        socket.on("getDate", (args, ack) -> socket.emit("takeDate", now()));
        socket.on("getDateObj", (args, ack) -> socket.emit("takeDateObj", Map.of("date", now())));
        socket.on("getUtf8", (args, ack) -> TEXTS.forEach(text -> socket.emit("takeUtf8", text)));
        socket.on("false", (args, ack) -> socket.emit("false", false));
    }

    private static void binaries(Socket socket) {
        socket.on("doge", (args, ack) -> socket.emit("doge", BINARY));
        socket.on("getbin", (args, ack) -> socket.emit("takebin", BINARY));
        socket.on("buffa", (args, ack) -> socket.emit(isBinary(args.get(0, Object.class)) ? "buffack" : "wrong"));
        socket.on("jsonbuff", (args, ack) -> {
            var value = args.get(0, Map.class);
            var right = "lol".equals(value.get("hello"))
                    && isBinary(value.get("message"))
                    && "gotcha".equals(value.get("goodbye"));
            socket.emit(right ? "jsonbuff-ack" : "wrong");
        });
        inOrder(socket, "abuff", "abuff2-ack", true, false);
        socket.on("blob", (args, ack) -> socket.emit(isBinary(args.get(0, Object.class)) ? "back" : "wrong"));
        socket.on(
                "jsonblob",
                (args, ack) -> socket.emit(isBinary(args.get(0, Map.class).get("message")) ? "jsonblob-ack" : "wrong"));
        inOrder(socket, "blob", "blob3-ack", true, false, true);
    }

    /** Events {@code <name>1}, {@code <name>2}, … that must come in this order; the last is answered. */
    private static void inOrder(Socket socket, String name, String answer, boolean... binary) {
        for (int i = 0; i < binary.length; i++) {
            var index = i;
            socket.on(name + (i + 1), (args, ack) -> {
                var before = (Integer) socket.data().getOrDefault(name, 0);
                var right = args.size() == 0 || isBinary(args.get(0, Object.class)) == binary[index];
                socket.data().put(name, right && before == index ? index + 1 : -1);
                if (index == binary.length - 1) {
                    socket.emit(socket.data().get(name).equals(binary.length) ? answer : "wrong");
                    socket.data().remove(name);
                }
            });
        }
    }

    private static boolean isBinary(Object value) {
        return value instanceof byte[];
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static Map<String, Object> json(Handshake handshake) {
        var json = new LinkedHashMap<String, Object>();
        json.put("headers", handshake.headers());
        json.put("time", handshake.time().toString());
        json.put("address", handshake.address());
        json.put("xdomain", handshake.xdomain());
        json.put("secure", handshake.secure());
        json.put("issued", handshake.time().toEpochMilli());
        json.put("url", handshake.url());
        json.put("query", handshake.query());
        json.put("auth", handshake.auth());
        return json;
    }
}

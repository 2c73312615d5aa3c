package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zocalo.Arguments;
import org.zocalo.DisconnectReason;
import org.zocalo.Limit;
import org.zocalo.MalformedPacketException;
import org.zocalo.Packet;
import org.zocalo.Parser;
import org.zocalo.ZocaloOptions;
import org.zocalo.dialect.socketio.msgpack.MessagePackParser;

/** Packets in MessagePack; what came is what the npm package has written. */
@Timeout(60)
class MessagePackTest {
    /** {@code {type: 0, data: undefined, nsp: "/"}}. */
    private static final String CONNECT = "83a47479706500a464617461d40000a36e7370a12f";
    /**
     * {@code ["x", Date(1700000000123), undefined, {b: Buffer(1, 2), a: Uint8Array(3…10)}, 2 ** 32 * 1000, -5, 1.5, NaN]}
     * with the id 7 and an option.
     */
    private static final String EVENT =
            "85a47479706502a46461746198a178d7000000018bcfe5687bd4000082a162c4020102a161c7080003"
                    + "0405060708090acf000003e800000000fbcb3ff8000000000000cb7ff8000000000000a76f7074696f6e7381a8636f6d707265"
                    + "7373c3a2696407a36e7370a12f";
    /** {@code {type: 3, data: [1], id: 0, nsp: "/"}}. */
    private static final String ACK = "84a47479706503a4646174619101a2696400a36e7370a12f";

    public record Bean(String name, byte[] bytes) {}

    private final MessagePackParser parser = new MessagePackParser();
    private final Visitors visitors = new Visitors(new ZocaloOptions().parser(parser));

    @AfterEach
    void close() {
        visitors.close();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private Parser.Received read(byte[] bytes) throws MalformedPacketException {
        return parser.decoder(new ZocaloOptions().limits())
                .binary(ByteBuffer.wrap(bytes))
                .orElseThrow();
    }

    private Parser.Received read(Parser.Encoded encoded) throws MalformedPacketException {
        return read(((Parser.Encoded.Binary) encoded).bytes());
    }

    @Test
    void a_client_enters_asks_and_is_asked() throws Exception {
        var asked = new CompletableFuture<Arguments>();
        visitors.hub.of("/").onConnection(socket -> {
            socket.on("x", (args, ack) -> {
                ack.send(args);
                socket.emitWithAck("ready?").thenAccept(asked::complete);
            });
        });
        var pipe = new Pipe(visitors.server);
        pipe.say(bytes(CONNECT));
        assertThat(HexFormat.of().formatHex(pipe.hearBytes()))
                .startsWith("83a474797065" + "00" + "a36e7370a12f" + "a464617461" + "81a3736964" + "b4");
        pipe.say(bytes(EVENT));
        var answer = read(pipe.hearBytes());
        assertThat(answer.type()).isEqualTo(Parser.Type.ACK);
        assertThat(answer.ackId()).isEqualTo(7);
        assertThat(answer.arguments().size()).isEqualTo(7);
        assertThat(answer.arguments().get(2, Map.class).get("b")).isEqualTo(new byte[] {1, 2});
        assertThat(read(pipe.hearBytes()).event()).isEqualTo("ready?");
        pipe.say(bytes(ACK));
        assertThat(asked.get(10, TimeUnit.SECONDS).get(0, Integer.class)).isEqualTo(1);
    }

    @Test
    void every_value_is_read() throws Exception {
        var packet = read(bytes(EVENT));
        var args = packet.arguments();
        assertThat(packet.event()).isEqualTo("x");
        assertThat(args.get(0, String.class)).isEqualTo("2023-11-14T22:13:20.123Z");
        assertThat(args.json().get(1)).isEqualTo(JsonValue.NULL);
        assertThat(args.get(2, Map.class).get("b")).isEqualTo(new byte[] {1, 2});
        assertThat(args.get(2, Map.class).get("a")).isEqualTo(new byte[] {3, 4, 5, 6, 7, 8, 9, 10});
        assertThat(args.get(3, Long.class)).isEqualTo(4_294_967_296_000L);
        assertThat(args.get(4, Integer.class)).isEqualTo(-5);
        assertThat(args.get(5, Double.class)).isEqualTo(1.5);
        assertThat(args.json().get(6)).isEqualTo(JsonValue.NULL);
        var noDate = read(bytes("83a47479706502a46461746192a178d7007fffffffffffffffa36e7370a12f"));
        assertThat(noDate.arguments().json().get(0)).isEqualTo(JsonValue.NULL);
        var extension = read(bytes("83a47479706502a46461746192a178d60501020304a36e7370a12f"));
        assertThat(extension.arguments().get(0, Object.class))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(5L, new byte[] {1, 2, 3, 4});
    }

    @Test
    void every_value_is_written() throws Exception {
        var all = Arrays.asList(
                null, true, 1, -40_000_000_000L, 0.5, Double.NaN, "ñ€😀", new byte[] {1}, ByteBuffer.wrap(new byte[] {2
                }));
        var twenty = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> new byte[] {(byte) i})
                .toList();
        var big = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
        var event = Packet.event(
                "/a", "e", all, Map.of("k", List.of()), new Bean("b", new byte[] {3}), twenty, big, big.add(big));
        var args = read(parser.event(event)).arguments();
        assertThat(args.get(0, Object.class))
                .usingRecursiveComparison()
                .isEqualTo(Arrays.asList(
                        null, true, 1L, -40_000_000_000L, 0.5, null, "ñ€😀", new byte[] {1}, new byte[] {2}));
        assertThat(args.json().get(1).toString()).isEqualTo("{\"k\":[]}");
        assertThat(args.get(2, Bean.class).name()).isEqualTo("b");
        assertThat(args.get(2, Bean.class).bytes()).containsExactly(3);
        assertThat(args.get(3, Object.class))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(20)
                .last()
                .isEqualTo(new byte[] {19});
        assertThat(args.get(4, BigInteger.class)).isEqualTo(big);
        assertThat(args.get(5, Double.class)).isEqualTo(big.add(big).doubleValue());
        var again = read(parser.ack("/a", 1, List.of(args))).arguments();
        assertThat(again.get(3, Object.class))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .last()
                .isEqualTo(new byte[] {19});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "c1", // no value
                "80", // no fields
                CONNECT + "00", // more than a packet
                "82a47479706500a36e7370a161", // a namespace without a slash
                "83a47479706500a464617461c0a36e7370a12f", // null is no payload of CONNECT
                "83a47479706500a46461746181a161c40101a36e7370a12f", // binary there
                "83a47479706501a46461746190a36e7370a12f", // a payload of DISCONNECT
                "82a47479706502a36e7370a12f", // an event without data
                "83a47479706502a46461746190a36e7370a12f", // without a name
                "83a47479706502a46461746191c0a36e7370a12f", // whose name is no name
                "83a47479706502a46461746191aa646973636f6e6e656374a36e7370a12f", // a reserved one
                "83a47479706504a46461746180a36e7370a12f", // what only the server says
                "82a474797065cb3ff8000000000000a36e7370a12f", // half a type
                "84a47479706502a46461746191a178a26964ffa36e7370a12f", // a negative id
                "83a47479706502a46461746192a178ddffffffff", // four thousand million items
                "83a47479706502a46461746192a178c6ffffffff", // two thousand million bytes
                "83a47479706502a46461746192a178dbffffffff", // characters
                "83a47479706502a46461746192a17881ac5f706c616365686f6c646572c3a36e7370a12f", // a placeholder
            })
    void what_is_no_packet_closes_the_connection(String hex) {
        var pipe = new Pipe(visitors.server);
        pipe.say(bytes(CONNECT));
        pipe.hearBytes();
        pipe.say(bytes(hex));
        assertThat(pipe.closed).isEqualTo(DisconnectReason.FORCED_CLOSE);
    }

    @Test
    void text_closes_the_connection() {
        var pipe = new Pipe(visitors.server);
        pipe.say("0");
        assertThat(pipe.closed).isEqualTo(DisconnectReason.FORCED_CLOSE);
    }

    @Test
    void the_limits_of_depth_and_size_count_here_too() throws Exception {
        var limits = new ZocaloOptions().limits().jsonDepth(2);
        var two = bytes("83a47479706502a46461746192a17891c0a36e7370a12f");
        var three = bytes("83a47479706502a46461746192a1789191c0a36e7370a12f");
        assertThat(parser.decoder(limits).binary(ByteBuffer.wrap(two))).isPresent();
        assertThatThrownBy(() -> parser.decoder(limits).binary(ByteBuffer.wrap(three)))
                .isInstanceOfSatisfying(MalformedPacketException.class, e -> assertThat(e.limit())
                        .contains(Limit.JSON_DEPTH));
        limits.jsonSize(two.length);
        assertThat(parser.decoder(limits).binary(ByteBuffer.wrap(two))).isPresent();
        limits.jsonSize(two.length - 1);
        assertThatThrownBy(() -> parser.decoder(limits).binary(ByteBuffer.wrap(two)))
                .isInstanceOfSatisfying(MalformedPacketException.class, e -> assertThat(e.limit())
                        .contains(Limit.JSON_SIZE));
    }

    @Test
    void what_is_too_deep_is_malformed() {
        var deep = bytes("83a47479706502a46461746192a178" + "91".repeat(100_000) + "c0" + "a36e7370a12f");
        assertThatThrownBy(() -> read(deep)).isInstanceOf(MalformedPacketException.class);
        var skipped = bytes("83a17891" + "91".repeat(100_000) + "c0" + CONNECT.substring(2));
        assertThatThrownBy(() -> read(skipped)).isInstanceOf(MalformedPacketException.class);
    }

    @Test
    void bytes_at_random_are_a_packet_or_malformed_and_nothing_else() {
        var random = new Random(4711);
        for (int i = 0; i < 100_000; i++) {
            var bytes = bytes(EVENT);
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            var cut = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            try {
                read(cut);
            } catch (MalformedPacketException e) {
                assertThat(e).hasMessageMatching(".+");
            }
        }
    }
}

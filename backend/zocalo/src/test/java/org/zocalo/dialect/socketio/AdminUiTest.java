package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.Handshake;
import org.zocalo.ZocaloOptions;
import org.zocalo.admin.AdminOptions;
import org.zocalo.admin.AdminUi;
import org.zocalo.admin.PasswordHash;

/** What administrators see and may do, through pipes; the scenarios with the real clients are in the testee. */
@Timeout(60)
class AdminUiTest {
    private static final String HASH = PasswordHash.of("plaza".toCharArray()).toString();
    private static final String REFUSED = "4/admin,{\"message\":\"invalid credentials\"}";

    private final Visitors visitors = new Visitors(new ZocaloOptions());

    @AfterEach
    void close() {
        visitors.close();
    }

    private void instrument() {
        AdminUi.instrument(visitors.hub, new AdminOptions().password("ana", HASH));
    }

    /** An administrator, what it was told first, and what it hears then. */
    private record Administrator(Pipe pipe, String session, String config, String sockets, String stats) {}

    private Administrator administrator() {
        var pipe = new Pipe(visitors.server);
        pipe.say(login("ana", "plaza"));
        assertThat(pipe.hear()).startsWith("0/admin,");
        return new Administrator(pipe, pipe.hear(), pipe.hear(), pipe.hear(), pipe.hear());
    }

    private static String login(String name, String password) {
        return "0/admin,{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }

    /** The next packet with this event; those before it are passed over. */
    private static String hears(Pipe pipe, String event, String... parts) {
        for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); ; ) {
            var packet = pipe.hear();
            assertThat(System.nanoTime()).as(event + " in time").isLessThan(end); // the figures never end
            if (packet.contains("[\"" + event + "\"") && List.of(parts).stream().allMatch(packet::contains)) {
                return packet;
            }
        }
    }

    private String answer(Handshake handshake, String packet) {
        var pipe = new Pipe(visitors.server, handshake);
        pipe.say(packet);
        return pipe.hear();
    }

    private static Handshake from(String address) {
        return Pipe.handshake(address, Optional.empty());
    }

    @Test
    void who_gives_no_right_password_is_refused_with_the_text_that_the_ui_knows() {
        instrument();
        for (var packet : List.of(
                "0/admin,",
                "0/admin,{\"password\":\"plaza\"}",
                "0/admin,{\"username\":7,\"password\":[]}",
                "0/admin,{\"sessionId\":\"0123456789abcdef\"}",
                login("ana", "wrong"),
                login("luis", "plaza"))) {
            assertThat(answer(from("192.0.2.1"), packet)).isEqualTo(REFUSED);
        }
    }

    @Test
    void after_five_wrong_passwords_an_address_is_not_listened_to_for_a_while() {
        instrument();
        var session = session(administrator());
        for (var i = 0; i < 5; i++) {
            assertThat(answer(from("192.0.2.1"), login("ana", "wrong"))).isEqualTo(REFUSED);
        }
        assertThat(answer(from("192.0.2.1"), login("ana", "plaza"))).isEqualTo(REFUSED);
        assertThat(answer(from("192.0.2.2"), login("ana", "plaza"))).startsWith("0/admin,{\"sid\"");
        assertThat(answer(from("192.0.2.1"), "0/admin,{\"sessionId\":\"" + session + "\"}"))
                .as("who is in already need not wait")
                .startsWith("0/admin,{\"sid\"");
    }

    private static String session(Administrator administrator) {
        var said = Pattern.compile("2/admin,\\[\"session\",\"([0-9a-f]{16})\"]").matcher(administrator.session());
        assertThat(said.matches()).isTrue();
        return said.group(1);
    }

    @Test
    void whom_the_application_allows_needs_no_password_and_gets_no_session() {
        AdminUi.instrument(visitors.hub, new AdminOptions().allow(handshake -> handshake
                .principal()
                .map(Principal::getName)
                .filter("ana"::equals)
                .isPresent()));
        var ana = new Pipe(visitors.server, Pipe.handshake("192.0.2.1", Optional.of(() -> "ana")));
        ana.say("0/admin,");
        assertThat(ana.hear()).startsWith("0/admin,{\"sid\"");
        assertThat(ana.hear()).startsWith("2/admin,[\"config\"");
        assertThat(answer(Pipe.handshake("192.0.2.1", Optional.of(() -> "luis")), "0/admin,"))
                .isEqualTo(REFUSED);
        assertThat(answer(from("192.0.2.1"), login("ana", "plaza"))).isEqualTo(REFUSED);
    }

    @Test
    void options_that_let_nobody_in_are_a_mistake_and_so_is_a_password_in_the_place_of_its_hash() {
        assertThatThrownBy(() -> AdminUi.instrument(visitors.hub, new AdminOptions()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AdminOptions().password("ana", "open sesame"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("sesame");
    }

    @Test
    void an_administrator_is_told_what_it_needs_in_the_order_in_which_the_ui_wants_it() {
        instrument();
        var ana = administrator();
        assertThat(ana.session()).startsWith("2/admin,[\"session\",");
        assertThat(ana.config())
                .isEqualTo(
                        "2/admin,[\"config\",{\"supportedFeatures\":[\"EMIT\",\"JOIN\",\"LEAVE\",\"DISCONNECT\",\"MJOIN\","
                                + "\"MLEAVE\",\"MDISCONNECT\",\"AGGREGATED_EVENTS\",\"ALL_EVENTS\"]}]");
        assertThat(ana.sockets())
                .startsWith("2/admin,[\"all_sockets\",[{\"id\":")
                .contains("\"nsp\":\"/admin\"");
        assertThat(ana.stats()).startsWith("2/admin,[\"server_stats\",{\"serverId\":");
    }

    @Test
    void an_event_that_is_not_known_is_answered_as_without_administrators() {
        instrument();
        visitors.hub.of("/").on("known", (socket, args, ack) -> ack.send());
        administrator();
        var luis = visitors.enter("/");
        luis.pipe().say("21[\"unknown\"]");
        assertThat(luis.pipe().hear()).startsWith("31[{").contains("\"status\":404");
    }

    @Test
    void what_is_sent_at_the_first_moment_is_told_too_wherever_the_listener_stands() {
        visitors.hub.of("/").use(socket -> socket.emit("early"));
        visitors.hub.of("/").onConnection(socket -> socket.emit("hello"));
        instrument();
        var ana = administrator().pipe();
        var luis = new Pipe(visitors.server);
        luis.say("0");
        hears(ana, "socket_connected", "\"nsp\":\"/\"");
        hears(ana, "event_sent", "[\"hello\"]");
    }

    @Test
    void sockets_of_namespaces_that_are_made_later_are_seen() {
        instrument();
        visitors.hub.of(Pattern.compile("/dyn-\\d+"));
        var ana = administrator().pipe();
        var luis = visitors.enter("/dyn-7");
        hears(ana, "socket_connected", luis.socket().id(), "/dyn-7");
        luis.pipe().say("2/dyn-7,[\"x\",1]");
        hears(ana, "event_received", "\"/dyn-7\",\"" + luis.socket().id() + "\",[\"x\",1]");
    }

    @Test
    void sockets_that_were_there_before_are_seen() {
        var luis = visitors.enter("/", "a");
        instrument();
        var ana = administrator();
        assertThat(ana.sockets()).contains(luis.socket().id());
        luis.pipe().say("2[\"x\"]");
        hears(ana.pipe(), "event_received", "[\"x\"]");
        luis.socket().emit("y");
        hears(ana.pipe(), "event_sent", "[\"y\"]");
        luis.socket().disconnect();
        hears(ana.pipe(), "socket_disconnected", luis.socket().id(), "\"server namespace disconnect\"");
    }

    @Test
    void a_change_of_transport_is_told_of_each_socket_of_the_client() {
        instrument();
        visitors.hub.of("/there");
        var ana = administrator().pipe();
        var luis = visitors.enter("/");
        luis.pipe().say("0/there,");
        hears(ana, "socket_connected", "\"nsp\":\"/there\"");
        luis.pipe().upgrade();
        var packets = List.of(hears(ana, "socket_updated"), hears(ana, "socket_updated"), hears(ana, "socket_updated"));
        assertThat(packets).allMatch(packet -> packet.contains("\"transport\":\"websocket\""));
        assertThat(String.join("", packets))
                .contains("\"nsp\":\"/\"", "\"nsp\":\"/there\"")
                .contains("\"nsp\":\"/admin\""); // in these tests all have one client's id
    }

    @Test
    void a_room_that_a_gate_gives_is_shown_once() {
        instrument();
        visitors.hub.of("/").use(socket -> socket.join("gate"));
        visitors.hub.of("/").onConnection(socket -> socket.join("welcome"));
        var ana = administrator().pipe();
        var luis = visitors.enter("/");
        var id = luis.socket().id();
        luis.socket().join("soon");
        Visitors.until(() -> luis.socket().rooms().contains("welcome"));
        var connected = hears(ana, "socket_connected", id);
        luis.socket().join("last");
        var rooms = new ArrayList<String>();
        for (var packet = ana.hear(); !packet.contains("\"last\""); packet = ana.hear()) {
            if (packet.contains("\"room_joined\"")) { // before, the UI does not know the socket
                rooms.add(packet);
            }
        }
        for (var room : List.of("gate", "welcome", "soon")) {
            var shown = Pattern.compile("\"" + room + "\"")
                    .matcher(connected + rooms)
                    .results()
                    .count();
            assertThat(shown).as(room + " in " + connected + rooms).isEqualTo(1);
        }
    }

    public record Card(String holder, String cardToken) {}

    @Test
    void what_is_kept_and_sent_is_shown_as_json_without_secrets_whatever_it_is() {
        instrument();
        var luis = visitors.enter("/");
        var circle = new Object[1];
        circle[0] = circle;
        luis.socket().data().put("card", new Card("luis", "secret-1"));
        luis.socket().data().put("thread", new Object() {
            @SuppressWarnings("unused")
            public String getState() {
                throw new IllegalStateException("no");
            }
        });
        luis.socket().data().put("circle", circle);
        var ana = administrator();
        assertThat(ana.sockets())
                .contains("{\"cardToken\":\"[masked]\",\"holder\":\"luis\"}")
                .doesNotContain("secret-1");
        luis.socket().emit("card", Map.of("session", "secret-2"), List.of(new Card("luis", "secret-3")), new byte[4]);
        assertThat(hears(ana.pipe(), "event_sent", "card"))
                .contains(
                        "[\"card\",{\"session\":\"[masked]\"},[{\"cardToken\":\"[masked]\",\"holder\":\"luis\"}],\"<4 bytes>\"]");
    }

    @Test
    void nothing_is_shown_and_nothing_written_when_there_is_no_administrator() {
        instrument();
        var reads = new AtomicInteger();
        var luis = visitors.enter("/");
        luis.socket().emit("x", new Object() {
            @SuppressWarnings("unused")
            public int getReads() {
                return reads.incrementAndGet();
            }
        });
        assertThat(luis.pipe().hear()).isEqualTo("2[\"x\",{\"reads\":1}]");
        luis.pipe().say("2[\"y\"]");
        luis.socket().disconnect();
        assertThat(luis.pipe().hear()).isEqualTo("1");
        assertThat(reads).hasValue(1);
    }
}

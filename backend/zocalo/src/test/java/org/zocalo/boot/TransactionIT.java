package org.zocalo.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zocalo.Deployments;
import org.zocalo.test.ZocaloTestClient;

/** What becomes of events that are emitted within transactions, on a real server: who hears them, and when. */
@ArquillianTest
@Timeout(60)
class TransactionIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Deployment
    static WebArchive application() {
        return Deployments.war("ledger.war", TransactionIT.class);
    }

    @ArquillianResource
    URL url;

    private ZocaloTestClient writer;
    private ZocaloTestClient reader;

    @BeforeEach
    void enter() {
        writer = ZocaloTestClient.connect(url + "socket.io", "/ledger");
        reader = ZocaloTestClient.connect(url + "socket.io", "/ledger");
        writer.expectAck("rows"); // both have entered, and are in their rooms
        reader.expectAck("rows");
    }

    @AfterEach
    void leave() {
        writer.close();
        reader.close();
    }

    private void hears(ZocaloTestClient client, String... events) {
        for (var event : events) {
            assertThat(client.expectEvent().toString()).isEqualTo(event);
        }
    }

    private String rows() {
        return reader.expectAck("rows").json().toString();
    }

    private static int status(ZocaloTestClient client, String event, Object... args) {
        return client.expectAck(event, args).json().getJsonObject(0).getInt("status");
    }

    @Test
    void what_commits_is_heard_once_and_in_order_when_others_see_it() {
        var seenWithin = writer.expectAck("write", "tea").json().toString();
        assertThat(seenWithin).doesNotContain("tea");
        hears(reader, "\"written\" [\"tea\",1]");
        assertThat(rows()).contains("tea");
        hears(reader, "\"written\" [\"tea\",2]", "\"written\" [\"tea\",3]");
        reader.expectNoEvent("written");
        writer.expectNoEvent("nothing");
    }

    @Test
    void what_a_transactional_handler_emits_goes_before_its_acknowledgement() throws Exception {
        var frames = new ArrayList<String>();
        var pipe = new Frames();
        var socket = HTTP.newWebSocketBuilder()
                .buildAsync(
                        URI.create(url.toString().replaceFirst("http", "ws") + "socket.io/?EIO=4&transport=websocket"),
                        pipe)
                .join();
        socket.sendText("40/ledger,", true).join();
        pipe.until("40/ledger,");
        socket.sendText("42/ledger,7[\"write\",\"coffee\"]", true).join();
        for (var frame = pipe.next(); !frame.startsWith("43/ledger,7"); frame = pipe.next()) {
            frames.add(frame);
        }
        assertThat(frames)
                .containsExactly(
                        "42/ledger,[\"written\",\"coffee\",1]",
                        "42/ledger,[\"written\",\"coffee\",2]",
                        "42/ledger,[\"written\",\"coffee\",3]",
                        "42/ledger,[\"yours\",\"coffee\"]");
        socket.abort();
    }

    /** The frames of a WebSocket, in their order. */
    private static final class Frames implements WebSocket.Listener {
        private final BlockingQueue<String> all = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                all.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        String next() throws InterruptedException {
            var frame = all.poll(20, TimeUnit.SECONDS);
            assertThat(frame).as("a frame").isNotNull();
            return frame;
        }

        void until(String start) throws InterruptedException {
            while (!next().startsWith(start)) {
                // what comes before is of no interest
            }
        }
    }

    @Test
    void what_is_rolled_back_is_never_heard() {
        assertThat(status(writer, "refuse", "milk")).isEqualTo(409);
        reader.expectNoEvent("written");
        assertThat(rows()).doesNotContain("milk");
    }

    @Test
    void what_fails_at_the_commit_itself_is_never_heard() {
        assertThat(status(writer, "fail-at-commit", "sand")).isEqualTo(500);
        reader.expectNoEvent("written");
    }

    @Test
    void what_is_marked_for_rollback_takes_no_events() {
        writer.expectAck("mark", "oil");
        reader.expectNoEvent("written");
    }

    @Test
    void a_transaction_that_a_handler_leaves_open_is_rolled_back() {
        writer.expectAck("leave-open", "rice");
        reader.expectNoEvent("written");
        assertThat(rows()).doesNotContain("rice");
        writer.expectAck("write", "bread"); // whoever is next on that thread is in no old transaction
        hears(reader, "\"written\" [\"bread\",1]", "\"written\" [\"bread\",2]", "\"written\" [\"bread\",3]");
    }

    @Test
    void now_leaves_at_once_whatever_becomes_of_the_transaction() {
        assertThat(status(writer, "refuse-after", "a")).isEqualTo(409);
        hears(writer, "\"now\" [\"a\",\"socket\"]", "\"now\" [\"a\",\"namespace\"]", "\"now\" [\"a\",\"operator\"]");
        writer.expectNoEvent("waiting");
        hears(reader, "\"now\" [\"a\",\"namespace\"]", "\"now\" [\"a\",\"operator\"]");
    }

    @Test
    void an_argument_is_what_it_was_when_it_was_emitted() {
        writer.expectAck("change", "as it was");
        hears(reader, "\"entry\" [{\"text\":\"as it was\"}]");
    }

    @Test
    void a_transaction_within_another_has_its_own_events() {
        assertThat(status(writer, "inner-commits", "x")).isEqualTo(409);
        hears(reader, "\"written\" [\"x\",1]", "\"written\" [\"x\",2]", "\"written\" [\"x\",3]");
        reader.expectNoEvent("written");

        writer.expectAck("both-commit", "y");
        hears(reader, "\"written\" [\"y\",1]", "\"written\" [\"y\",2]", "\"written\" [\"y\",3]");
        hears(reader, "\"written\" [\"y\",\"before\"]", "\"written\" [\"y\",\"after\"]");
    }

    @Test
    void before_and_after_a_transaction_events_leave_at_once() {
        writer.expectAck("by-hand", "a", true);
        hears(reader, "\"written\" [\"a\",\"before\"]", "\"written\" [\"a\",\"within\"]");
        hears(reader, "\"written\" [\"a\",\"after\"]");
        writer.expectAck("by-hand", "b", false);
        hears(reader, "\"written\" [\"b\",\"before\"]", "\"written\" [\"b\",\"after\"]");
    }

    @Test
    void a_question_is_asked_at_the_commit_and_fails_after_a_rollback() {
        writer.on("sure?", question -> "yes");
        reader.on("sure?", question -> "yes");
        assertThat(writer.expectAck("ask", true).json()).hasToString("[\"yes\"]");
        assertThat(writer.expectAck("ask", false).json()).hasToString("[\"RolledBackException\"]");
        assertThat(writer.expectAck("ask-all", true).json()).hasToString("[\"2 times yes\"]");
        assertThat(writer.expectAck("ask-all", false).json()).hasToString("[\"RolledBackException\"]");
        writer.expectEvent("sure?"); // once of each commit
        writer.expectEvent("sure?");
        writer.expectNoEvent("sure?");
    }

    @Test
    void observers_of_the_end_of_a_transaction_can_emit() {
        writer.expectAck("tell", "a", true);
        hears(reader, "\"written\" [\"a\",1]", "\"kept\" [\"a\"]");
        assertThat(status(writer, "tell", "b", false)).isEqualTo(409);
        hears(reader, "\"lost\" [\"b\"]");
        reader.expectNoEvent("written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"books/ledger", "books/ledger/bean"})
    void resources_and_session_beans_emit_at_their_commit(String path) throws Exception {
        post(path + "?commits=false", path + " refused");
        post(path, path + " kept");
        assertThat(reader.expectEvent().get(0, String.class)).isEqualTo(path + " kept");
        assertThat(rows()).contains(path + " kept").doesNotContain(path + " refused");
        reader.expectNoEvent("written");
    }

    private void post(String path, String text) throws Exception {
        HTTP.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}

package org.zocalo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.test.ZocaloTestClient;

/** What becomes of durable events on a real server, when all goes well and when it dies. */
@Timeout(400)
class OutboxIT {
    private static ShopServer server;

    private ZocaloTestClient seller;
    private ZocaloTestClient reader;

    @BeforeAll
    static void start() throws Exception {
        server = new ShopServer().start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.kill();
        }
    }

    @BeforeEach
    void enter() {
        seller = enterShop();
        reader = enterShop();
    }

    @AfterEach
    void leave() {
        seller.close();
        reader.close();
    }

    private static ZocaloTestClient enterShop() {
        var client = ZocaloTestClient.connect(server.address() + "/socket.io", "/shop");
        client.expectAck("sales"); // it has entered, and is in its room
        return client;
    }

    private static long waiting(ZocaloTestClient client) {
        return client.expectAck("waiting").get(0, Long.class);
    }

    private static void waitUntilNothingWaits(ZocaloTestClient client) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (waiting(client) > 0) {
            assertThat(System.nanoTime()).as("the outbox is emptied in time").isLessThan(end);
        }
    }

    @Test
    void what_commits_is_stored_with_it_heard_once_and_in_order_and_then_forgotten() {
        var within = seller.expectAck("sell", "tea").get(0, Long.class);
        assertThat(within).isEqualTo(2);
        assertThat(reader.expectEvent().event()).isEqualTo("selling");
        var sold = reader.expectEvent();
        assertThat(sold.event()).isEqualTo("sold");
        assertThat(sold.get(0, String.class)).isEqualTo("tea");
        assertThat(sold.get(1, byte[].class)).containsExactly(1, 2);
        assertThat(sold.json().getJsonObject(2).getString("id")).hasSize(20);
        assertThat(reader.expectEvent().event()).isEqualTo("looked");
        assertThat(reader.expectEvent().event()).isEqualTo("sold-again");
        waitUntilNothingWaits(reader);
        reader.expectNoEvent("sold");
    }

    @Test
    void of_what_is_rolled_back_neither_a_row_nor_an_event_is_left() {
        assertThat(seller.expectAck("refuse", "milk").json().getJsonObject(0).getInt("status"))
                .isEqualTo(409);
        assertThat(reader.expectAck("sales").json().toString()).doesNotContain("milk");
        assertThat(waiting(reader)).isZero();
        reader.expectNoEvent("sold");
    }

    @Test
    void without_a_transaction_it_is_stored_in_one_of_its_own() {
        seller.expectAck("say", "hello");
        assertThat(reader.expectEvent("said").json().getJsonObject(1).getString("id"))
                .hasSize(20);
        waitUntilNothingWaits(reader);
    }

    @Test
    void what_was_committed_but_not_sent_when_the_server_died_is_sent_when_it_and_its_clients_are_back()
            throws Exception {
        var heard = new LinkedBlockingQueue<List<Object>>();
        var back = new LinkedBlockingQueue<Object>();
        var phone = phone(heard, back);
        try {
            next(back);
            seller.emit("sell-and-die", "coffee");
            assertThat(server.death()).isEqualTo(137);
            server.start();
            next(back);
            var sold = next(heard);
            assertThat(sold.get(0)).as("\"selling\" would have come before").isEqualTo("sold");
            assertThat(sold.get(1)).isEqualTo("coffee");
            assertThat((byte[]) sold.get(2)).containsExactly(1, 2);
            assertThat(((JSONObject) sold.get(3)).getString("id")).hasSize(20);
            assertThat(next(heard).subList(0, 2)).containsExactly("sold-again", "coffee");
            var later = enterShop();
            assertThat(later.expectAck("sales").json().toString()).contains("coffee");
            waitUntilNothingWaits(later);
            later.expectAck("say", "the end");
            assertThat(next(heard).get(0)).as("nothing twice, and nothing else").isEqualTo("said");
            later.close();
        } finally {
            phone.close();
        }
    }

    /** The Java client as it is published, which reconnects by itself. */
    private static Socket phone(BlockingQueue<List<Object>> heard, BlockingQueue<Object> back) {
        var options = IO.Options.builder()
                .setForceNew(true)
                .setReconnectionDelay(100)
                .setReconnectionDelayMax(500)
                .build();
        var phone = IO.socket(server.address().resolve("/shop"), options);
        for (var event : List.of("sold", "sold-again", "selling", "looked", "said")) {
            phone.on(event, args -> heard.add(with(event, args)));
        }
        phone.on(Socket.EVENT_CONNECT, args -> back.add(phone.id()));
        return phone.connect();
    }

    private static List<Object> with(String event, Object... args) {
        var all = new ArrayList<Object>(List.of(event));
        all.addAll(List.of(args));
        return all;
    }

    private static <T> T next(BlockingQueue<T> heard) throws InterruptedException {
        var one = heard.poll(120, TimeUnit.SECONDS);
        assertThat(one).as("something to hear").isNotNull();
        return one;
    }
}

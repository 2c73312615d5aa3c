package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Engine.IO 3: the client pings. That nothing happens too early holds on every machine; nothing is asserted to be soon. */
@Timeout(60)
class OldHeartbeatIT {
    private static final Duration INTERVAL = Duration.ofMillis(300);
    private static final Duration WHOLE = INTERVAL.plusMillis(200);

    @Test
    void a_ping_is_answered() {
        var sid = OldEngine.echo().open();
        OldEngine.echo().post(sid, "1:26:2probe").assertTaken();
        assertThat(OldEngine.echo().poll(sid).text()).isEqualTo("1:31:3");

        var pipe = OldEngine.echo().webSocket("").text("2").text("4x");
        assertThat(pipe.next()).startsWith("0");
        assertThat(pipe.next()).isEqualTo("3");
        assertThat(pipe.next()).isEqualTo("4x");
        pipe.close();
    }

    @Test
    void pings_keep_a_client_connected_and_the_server_sends_none() throws Exception {
        // not every time: a slow machine may miss the time
        for (int i = 0; i < 5; i++) {
            if (survives()) {
                return;
            }
        }
        throw new AssertionError("pings do not count");
    }

    private static boolean survives() throws InterruptedException {
        var heard = new java.util.concurrent.LinkedBlockingQueue<String>();
        var pipe = OldEngine.quickEcho().webSocket("");
        pipe.listen(heard::add);
        var begun = System.nanoTime();
        while (System.nanoTime() - begun < 2 * WHOLE.toNanos() && !pipe.closed().isDone()) {
            pipe.text("2");
            Thread.sleep(INTERVAL.toMillis() / 2);
        }
        assertThat(heard).doesNotContain("2");
        var survived = !pipe.closed().isDone();
        pipe.close();
        return survived;
    }

    @Test
    void a_client_that_does_not_ping_is_given_up_though_it_talks() throws Exception {
        var begun = System.nanoTime();
        var pipe = OldEngine.quickEcho().webSocket("");
        while (!pipe.closed().isDone()) {
            pipe.text("4alive");
            Thread.sleep(INTERVAL.toMillis() / 6);
        }

        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(WHOLE.toNanos());
    }

    @Test
    void a_client_that_polls_after_its_time_is_refused() throws Exception {
        var engine = OldEngine.quickEcho();
        var sid = engine.open();
        Thread.sleep(WHOLE.toMillis());

        engine.assertGone(sid);
    }

    @Test
    void pings_over_polling_count() throws Exception {
        for (int i = 0; i < 5; i++) {
            var engine = OldEngine.quickEcho();
            var sid = engine.open();
            Thread.sleep(INTERVAL.toMillis());
            var ping = engine.post(sid, "1:2");
            Thread.sleep(INTERVAL.toMillis());
            if (ping.status() == 200 && engine.poll(sid).status() == 200) {
                return;
            }
        }
        throw new AssertionError("pings do not count");
    }
}

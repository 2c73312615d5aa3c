package org.zocalo.transport.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zocalo.Delivery;
import org.zocalo.Outbound;
import org.zocalo.Overflow;
import org.zocalo.Telemetry;
import org.zocalo.ZocaloOptions;
import org.zocalo.runtime.Telemetries;
import org.zocalo.transport.Message;

/** What waits for a client, at the limits. */
class OutboundQueueTest {
    private final ZocaloOptions limits =
            new ZocaloOptions().maxOutboundMessages(3).maxOutboundBytes(1_000);
    private final OutboundQueue queue = new OutboundQueue(Telemetries.NONE);

    private static Frame frame(String text, Overflow policy) {
        return Frame.of(Message.text(text).delivered(Delivery.DEFAULT.overflow(policy)));
    }

    private boolean offer(String text, Overflow policy) {
        return queue.offer(frame(text, policy), limits);
    }

    /** The transport has been asked twice, and the clock has gone on in between. */
    private void waits() {
        queue.waits(limits);
        for (var start = System.nanoTime(); System.nanoTime() - start < 2; ) {
            Thread.onSpinWait();
        }
        queue.waits(limits);
    }

    private List<String> texts() {
        return queue.takeAll().stream().map(Frame::text).toList();
    }

    @Test
    void what_may_not_be_dropped_takes_the_place_of_what_may() {
        offer("a", Overflow.dropOldest());
        offer("b", Overflow.disconnect());
        offer("c", Overflow.conflate("k"));
        assertThat(offer("d", Overflow.disconnect())).isTrue();
        assertThat(offer("e", Overflow.disconnect())).isTrue();
        assertThat(offer("f", Overflow.disconnect())).isFalse();
        assertThat(texts()).containsExactly("4b", "4d", "4e");
    }

    @Test
    void what_has_been_taken_as_newest_stays() {
        offer("a", Overflow.dropNewest());
        offer("b", Overflow.dropNewest());
        offer("c", Overflow.dropNewest());
        assertThat(offer("d", Overflow.dropOldest())).isTrue();
        assertThat(queue.outbound()).isEqualTo(new Outbound(3, 6, 0, 1, 0));
        assertThat(texts()).containsExactly("4a", "4b", "4c");
    }

    @Test
    void each_key_keeps_its_last() {
        offer("a1", Overflow.conflate("a"));
        offer("b1", Overflow.conflate("b"));
        offer("a2", Overflow.conflate("a"));
        assertThat(queue.outbound()).isEqualTo(new Outbound(2, 6, 0, 0, 1));
        assertThat(texts()).containsExactly("4b1", "4a2");
    }

    @Test
    void bytes_count_with_the_binary_that_follows_and_is_dropped_with_its_event() {
        var big = Message.text("a", List.of(new byte[600])).delivered(Delivery.DEFAULT.overflow(Overflow.dropOldest()));
        assertThat(queue.offer(Frame.of(big), limits)).isTrue();
        assertThat(queue.outbound().bytes()).isEqualTo(602);
        assertThat(queue.offer(Frame.of(big), limits)).isTrue();
        assertThat(queue.outbound()).isEqualTo(new Outbound(1, 602, 0, 1, 0));
        assertThat(queue.takeAll()).hasSize(2);
        assertThat(queue.outbound()).isEqualTo(new Outbound(0, 0, 1, 1, 0));
    }

    @Test
    void one_message_that_is_larger_than_the_limit_may_wait_alone() {
        assertThat(queue.offer(Frame.of(Message.binary(new byte[2_000])), limits))
                .isTrue();
        assertThat(offer("a", Overflow.disconnect())).isFalse();
    }

    @Test
    void what_waits_too_long_is_too_much() {
        limits.maxOutboundAge(Duration.ofNanos(1));
        offer("a", Overflow.dropOldest());
        waits();
        assertThat(offer("b", Overflow.disconnect())).isTrue();
        assertThat(queue.outbound().dropped()).isOne();
        waits();
        assertThat(offer("c", Overflow.disconnect())).isFalse();
        assertThat(texts()).containsExactly("4b");
        assertThat(offer("d", Overflow.disconnect())).isTrue();
    }

    @Test
    void the_end_comes_by_itself_after_all_else() {
        offer("a", Overflow.disconnect());
        offer("b", Overflow.disconnect());
        queue.add(Frame.CLOSE);
        assertThat(texts()).containsExactly("4a", "4b");
        assertThat(texts()).containsExactly("1");
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void whatever_is_not_sent_is_told_by_policy() {
        var told = new ArrayList<String>();
        var watched = new OutboundQueue(new Telemetries(List.of(new Telemetry() {
            @Override
            public void dropped(String policy) {
                told.add(policy);
            }
        })));
        watched.offer(frame("a", Overflow.conflate("k")), limits);
        watched.offer(frame("b", Overflow.conflate("k")), limits);
        watched.offer(frame("c", Overflow.dropOldest()), limits);
        watched.offer(frame("d", Overflow.dropNewest()), limits);
        assertThat(told).containsExactly("conflate");
        watched.offer(frame("e", Overflow.dropNewest()), limits);
        watched.offer(frame("f", Overflow.disconnect()), limits);
        watched.offer(frame("g", Overflow.disconnect()), limits);
        watched.offer(frame("h", Overflow.disconnect()), limits);
        assertThat(told).containsExactly("conflate", "drop_newest", "conflate", "drop_oldest", "disconnect");
    }
}

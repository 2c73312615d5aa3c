package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Messages both ways while the transport changes: all arrive, once, in order. */
class UpgradeUnderLoadIT {
    private static final int COUNT = 1000;

    @RepeatedTest(5)
    void nothing_is_lost_or_reordered_by_an_upgrade() {
        try (var client = new PollingClient(Engine.socketIo())) {
            client.send("40/rooms,");
            assertThat(client.next()).startsWith("40/rooms,");
            client.send("42/rooms,[\"count\"," + COUNT + "]");
            var sender = new Thread(() -> IntStream.range(0, COUNT).forEach(i -> ask(client, i)));
            sender.start();

            assertArrive(client);
            Engine.join(client.upgraded());
            assertThat(client.hasEnded()).isFalse();
        }
    }

    private static void ask(PollingClient client, int number) {
        if (number == COUNT / 4) {
            client.upgrade();
        }
        client.send("42/rooms," + number + "[\"join\",\"a\"]");
    }

    private static void assertArrive(EngineClient client) {
        var answers = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        while (answers.size() < COUNT || numbers.size() < COUNT) {
            var packet = client.next();
            (packet.startsWith("43") ? answers : numbers).add(packet);
        }
        assertThat(answers).isEqualTo(numbered("43/rooms,", "[]"));
        assertThat(numbers).isEqualTo(numbered("42/rooms,[\"number\",", "]"));
    }

    private static List<String> numbered(String before, String after) {
        return IntStream.range(0, COUNT).mapToObj(i -> before + i + after).toList();
    }
}

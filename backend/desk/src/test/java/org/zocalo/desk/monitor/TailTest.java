package org.zocalo.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;

class TailTest {
    private final Tail tail = new Tail();

    private static TailEntry entry(int number) {
        return new TailEntry(number, "out", "/chat", "event", null, null, null, null, 1);
    }

    @Test
    void nothing_is_made_while_nobody_listens() {
        tail.add(() -> fail("it was made"));

        assertThat(tail.take().events()).isEmpty();
    }

    @Test
    void what_is_too_much_is_counted() {
        tail.hear(true);
        for (int i = 0; i < Tail.MOST + 3; i++) {
            int number = i;
            tail.add(() -> entry(number));
        }
        var batch = tail.take();

        assertThat(batch.events()).hasSize(Tail.MOST).first().isEqualTo(entry(0));
        assertThat(batch.leftOut()).isEqualTo(3);
        assertThat(tail.take()).isEqualTo(new TailBatch(List.of(), 0));
    }
}

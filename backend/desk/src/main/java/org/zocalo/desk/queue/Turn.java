package org.zocalo.desk.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * The last number a queue has given out today; whoever locks this row draws alone until they commit.
 *
 * <p>It stands apart from the queue, so that a drawn ticket does not change the version of the queue.
 */
@Entity
@Table(name = "turn")
class Turn {
    @Id
    @Column(name = "queue_id")
    private String queue;

    @Column(name = "on_day")
    private LocalDate day;

    @Column(name = "last_number")
    private int last;

    protected Turn() {}

    Turn(Queue queue) {
        this.queue = queue.id();
    }

    /** The next number of the day; the first one of a day is 1. */
    int next(LocalDate today) {
        last = today.equals(day) ? last + 1 : 1;
        day = today;
        return last;
    }
}

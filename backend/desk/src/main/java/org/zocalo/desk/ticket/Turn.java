package org.zocalo.desk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The last number a queue has given out; whoever locks this row has the queue to themselves until they commit.
 *
 * <p>It stands apart from the queue, so that a drawn ticket does not change the version of the queue.
 */
@Entity
@Table(name = "turn")
class Turn {
    @Id
    @Column(name = "queue_id")
    private String queue;

    @Column(name = "last_number")
    private int last;

    protected Turn() {}

    Turn(Queue queue) {
        this.queue = queue.id();
    }

    int next() {
        return ++last;
    }
}

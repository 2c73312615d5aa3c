package org.zocalo.desk.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.zocalo.desk.web.Ids;

/** A line of people for one matter, with the letters that its numbers begin with. */
@Entity
@Table(name = "queue")
public class Queue {
    @Id
    private String id;

    private String name;

    private String prefix;

    private int priority;

    private String hours;

    @Version
    private long version;

    protected Queue() {}

    Queue(NewQueue wish) {
        this.id = Ids.next();
        change(wish);
    }

    final void change(NewQueue wish) {
        this.name = wish.name();
        this.prefix = wish.prefix();
        this.priority = wish.priority() == null ? 0 : wish.priority();
        this.hours = Week.of(wish.hours()).text();
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String prefix() {
        return prefix;
    }

    int priority() {
        return priority;
    }

    /** When it is open. */
    public Week week() {
        return Week.parse(hours);
    }

    long version() {
        return version;
    }
}

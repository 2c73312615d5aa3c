package org.zocalo.desk.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.zocalo.desk.web.Ids;

/** A line of people for one matter, with the letters that its numbers begin with. */
@Entity
@Table(name = "queue")
class Queue {
    @Id
    private String id;

    private String name;

    private String prefix;

    @Version
    private long version;

    protected Queue() {}

    Queue(String name, String prefix) {
        this.id = Ids.next();
        this.name = name;
        this.prefix = prefix;
    }

    void change(String name, String prefix) {
        this.name = name;
        this.prefix = prefix;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String prefix() {
        return prefix;
    }

    long version() {
        return version;
    }
}

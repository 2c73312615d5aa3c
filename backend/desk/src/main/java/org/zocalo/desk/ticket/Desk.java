package org.zocalo.desk.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.zocalo.desk.web.Ids;

/** A place that tickets are called to. What happens there stands in its {@link DeskState}. */
@Entity
@Table(name = "desk")
class Desk {
    @Id
    private String id;

    private String name;

    @Version
    private long version;

    protected Desk() {}

    Desk(String name) {
        this.id = Ids.next();
        this.name = name;
    }

    void rename(String other) {
        this.name = other;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}

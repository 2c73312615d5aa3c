package org.zocalo.outbox.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What has been sold. */
@Entity
public class Sale {
    @Id
    private String item;

    /** For the persistence provider. */
    protected Sale() {}

    Sale(String item) {
        this.item = item;
    }

    public String getItem() {
        return item;
    }
}

package org.zocalo.desk.ticket;

/** What has been done with a ticket. */
enum Action {
    DRAWN("drawn"),
    CALLED("called"),
    RECALLED("recalled"),
    STARTED("started"),
    SERVED("served"),
    NO_SHOW("no-show"),
    TRANSFERRED("transferred"),
    RETURNED("returned"),
    CANCELLED("cancelled");

    private final String word;

    Action(String word) {
        this.word = word;
    }

    /** The word on the wire and in the database. */
    String word() {
        return word;
    }
}

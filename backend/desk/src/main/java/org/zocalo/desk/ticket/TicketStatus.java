package org.zocalo.desk.ticket;

/** How far a ticket has come. */
enum TicketStatus {
    WAITING("waiting"),
    CALLED("called");

    static final String PATTERN = "waiting|called";

    private final String word;

    TicketStatus(String word) {
        this.word = word;
    }

    /** The word on the wire and in the database. */
    String word() {
        return word;
    }
}

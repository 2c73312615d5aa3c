package org.zocalo.desk.ticket;

import java.util.Arrays;

/** How far a ticket has come. */
enum TicketStatus {
    WAITING("waiting"),
    CALLED("called"),
    SERVING("serving"),
    SERVED("served"),
    NO_SHOW("no-show"),
    CANCELLED("cancelled");

    private final String word;

    TicketStatus(String word) {
        this.word = word;
    }

    /** The word on the wire and in the database. */
    String word() {
        return word;
    }

    static TicketStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** Whether somebody is at a desk with it, or on the way there. */
    boolean isAtDesk() {
        return this == CALLED || this == SERVING;
    }

    /** Whether nothing becomes of it any more. */
    boolean isOver() {
        return this == SERVED || this == NO_SHOW || this == CANCELLED;
    }
}

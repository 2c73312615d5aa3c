package org.zocalo.desk.ticket;

import java.time.Instant;

/** A ticket as everybody may see it. */
public record TicketView(
        String id,
        String queue,
        String queueName,
        String number,
        String status,
        String desk,
        Instant createdAt,
        Instant calledAt,
        long version) {}

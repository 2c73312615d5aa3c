package org.zocalo.desk.ticket;

/** The queue that is heard from now on, as it stands. */
public record Followed(QueueView queue) {}

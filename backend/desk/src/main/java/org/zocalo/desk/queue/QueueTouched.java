package org.zocalo.desk.queue;

/** The event of a queue whose tickets or desks have changed; who watches its figures observes it after the commit. */
public record QueueTouched(String queue) {}

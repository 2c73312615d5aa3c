package org.zocalo.desk.queue;

/** The event of a queue whose waiting people may have come nearer or not, a moment after the commit. */
public record QueueMoved(String queue) {}

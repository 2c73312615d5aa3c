package org.zocalo.desk.monitor;

/** What a socket is told from now on: the figures, the events. */
public record Watching(boolean metrics, boolean events) {}

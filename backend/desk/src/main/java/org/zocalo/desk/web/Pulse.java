package org.zocalo.desk.web;

/** The event of each second in which the desk runs: who has something to look after observes it. */
public record Pulse() {}

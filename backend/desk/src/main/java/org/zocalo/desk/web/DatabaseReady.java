package org.zocalo.desk.web;

/**
 * The event of the start-up: the tables are there. Each feature that has data to begin with observes it.
 *
 * @param demo whether the installation wants data to try things out with ({@code desk.demo}, yes unless said otherwise)
 */
public record DatabaseReady(boolean demo) {}

package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotNull;

/**
 * The figures of today; times are whole seconds.
 *
 * @param served how many have been served
 * @param noShow how many did not come when they were called
 * @param waiting how many wait now
 * @param meanWait how long those who have been called waited, on average
 * @param meanService how long a service took, on average
 * @param longestWait how long the one has waited who waits longest now
 */
public record DayStats(
        @NotNull long served,
        @NotNull long noShow,
        @NotNull long waiting,
        @NotNull long meanWait,
        @NotNull long meanService,
        @NotNull long longestWait) {}

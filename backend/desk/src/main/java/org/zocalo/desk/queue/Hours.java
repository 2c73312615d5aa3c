package org.zocalo.desk.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A span of a day of the week in which a queue is open.
 *
 * @param day from 1, Monday, to 7, Sunday
 * @param opens such as 09:00
 * @param closes such as 14:00; 24:00 is the end of the day
 */
public record Hours(
        @NotNull @Min(1) @Max(7) int day,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "{desk.hour}")
        String opens,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00", message = "{desk.hour}")
        String closes) {
    /** In minutes of the day. */
    int from() {
        return minutes(opens);
    }

    int to() {
        return minutes(closes);
    }

    private static int minutes(String hour) {
        return Integer.parseInt(hour.substring(0, 2)) * 60 + Integer.parseInt(hour.substring(3));
    }
}

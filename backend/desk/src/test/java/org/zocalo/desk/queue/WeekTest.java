package org.zocalo.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekTest {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 0, 0);

    private static Week week(Hours... hours) {
        return Week.of(List.of(hours));
    }

    @Test
    void without_hours_it_is_always_open() {
        assertThat(week().isOpen(MONDAY)).isTrue();
        assertThat(week().opensAfter(MONDAY)).isEmpty();
        assertThat(week().text()).isNull();
        assertThat(Week.parse(null).isOpen(MONDAY)).isTrue();
    }

    @Test
    void it_is_open_from_its_first_minute_to_before_its_last() {
        var week = week(new Hours(1, "09:00", "14:00"));
        assertThat(week.isOpen(MONDAY.plusMinutes(9 * 60 - 1))).isFalse();
        assertThat(week.isOpen(MONDAY.plusHours(9))).isTrue();
        assertThat(week.isOpen(MONDAY.plusHours(14).minusSeconds(1))).isTrue();
        assertThat(week.isOpen(MONDAY.plusHours(14))).isFalse();
        assertThat(week.isOpen(MONDAY.plusDays(1).plusHours(10))).isFalse();
    }

    @Test
    void it_opens_next_on_the_same_day_or_in_the_following_week() {
        var week = week(new Hours(1, "16:00", "18:00"), new Hours(1, "09:00", "14:00"));
        assertThat(week.opensAfter(MONDAY)).contains(MONDAY.plusHours(9));
        assertThat(week.opensAfter(MONDAY.plusHours(15))).contains(MONDAY.plusHours(16));
        assertThat(week.opensAfter(MONDAY.plusHours(18)))
                .contains(MONDAY.plusDays(7).plusHours(9));
    }

    @Test
    void its_text_is_read_again() {
        var week = week(new Hours(7, "20:30", "24:00"), new Hours(1, "09:00", "14:00"));
        assertThat(week.text()).isEqualTo("1 09:00-14:00;7 20:30-24:00");
        assertThat(Week.parse(week.text()).hours()).isEqualTo(week.hours());
    }

    @Test
    void spans_that_overlap_or_end_first_are_tangled() {
        var nine = new Hours(1, "09:00", "14:00");
        assertThat(week(nine, new Hours(1, "13:59", "15:00")).isTangled()).isTrue();
        assertThat(week(new Hours(1, "14:00", "14:00")).isTangled()).isTrue();
        assertThat(week(nine, new Hours(1, "14:00", "15:00"), new Hours(2, "10:00", "24:00"))
                        .isTangled())
                .isFalse();
    }
}

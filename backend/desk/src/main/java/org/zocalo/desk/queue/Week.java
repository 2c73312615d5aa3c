package org.zocalo.desk.queue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hours of a week in which a queue is open; without any it is always open. */
public final class Week {
    private final List<Hours> hours;

    private Week(List<Hours> hours) {
        this.hours = hours.stream()
                .sorted(Comparator.comparingInt(Hours::day).thenComparingInt(Hours::from))
                .toList();
    }

    static Week of(List<Hours> hours) {
        return new Week(hours == null ? List.of() : hours);
    }

    /** Reads what {@link #text} has written. */
    static Week parse(String text) {
        return text == null || text.isEmpty()
                ? of(List.of())
                : of(Arrays.stream(text.split(";"))
                        .map(span -> new Hours(
                                Integer.parseInt(span.substring(0, 1)), span.substring(2, 7), span.substring(8)))
                        .toList());
    }

    /** As it is kept: {@code 1 09:00-14:00;1 16:00-18:00}, null where it is always open. */
    String text() {
        return hours.isEmpty()
                ? null
                : hours.stream()
                        .map(span -> span.day() + " " + span.opens() + "-" + span.closes())
                        .collect(Collectors.joining(";"));
    }

    List<Hours> hours() {
        return hours;
    }

    /** Whether a span ends before it begins, or begins before another one of the day has ended. */
    boolean isTangled() {
        for (int i = 0; i < hours.size(); i++) {
            var span = hours.get(i);
            boolean overlaps = i > 0
                    && hours.get(i - 1).day() == span.day()
                    && span.from() < hours.get(i - 1).to();
            if (span.to() <= span.from() || overlaps) {
                return true;
            }
        }
        return false;
    }

    public boolean isOpen(LocalDateTime now) {
        int minute = now.getHour() * 60 + now.getMinute();
        return hours.isEmpty()
                || hours.stream()
                        .anyMatch(span -> span.day() == now.getDayOfWeek().getValue()
                                && span.from() <= minute
                                && minute < span.to());
    }

    /** When it opens next; empty where it is open or never closes. */
    public Optional<LocalDateTime> opensAfter(LocalDateTime now) {
        if (isOpen(now)) {
            return Optional.empty();
        }
        return now.toLocalDate()
                .datesUntil(now.toLocalDate().plusDays(8))
                .flatMap(day -> hours.stream()
                        .filter(span -> span.day() == day.getDayOfWeek().getValue())
                        .map(span -> at(day, span)))
                .filter(opening -> opening.isAfter(now))
                .findFirst();
    }

    private static LocalDateTime at(LocalDate day, Hours span) {
        return day.atStartOfDay().plusMinutes(span.from());
    }
}

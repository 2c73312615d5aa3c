package org.zocalo.desk.monitor;

import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.Telemetry.Outcome;
import org.zocalo.User;

/**
 * An event that came or went, without what it carries.
 *
 * @param at when, in milliseconds since 1970
 * @param direction {@code in} or {@code out}
 * @param user who said it, absent for visitors and for what goes out
 * @param socket which socket said it
 * @param outcome what became of one that came: {@code ok}, {@code problem}, {@code failed}, {@code refused}, {@code
 *     unknown}
 * @param millis how long it took to handle one that came
 * @param recipients to how many clients it went
 */
public record TailEntry(
        @NotNull long at,
        @NotNull String direction,
        @NotNull String namespace,
        @NotNull String event,
        String user,
        String socket,
        String outcome,
        Double millis,
        Integer recipients) {
    private static final int LONGEST_NAME = 80;

    static TailEntry in(Socket socket, String event, Outcome outcome, long nanos) {
        return new TailEntry(
                System.currentTimeMillis(),
                "in",
                socket.namespace().name(),
                cut(event),
                socket.user().map(User::name).orElse(null),
                socket.id(),
                outcome.name().toLowerCase(Locale.ROOT),
                Math.round(nanos / 1e4) / 100.0,
                null);
    }

    static TailEntry out(Namespace namespace, String event, int recipients) {
        return new TailEntry(
                System.currentTimeMillis(), "out", namespace.name(), cut(event), null, null, null, null, recipients);
    }

    /** Names of events that come are the client's to choose. */
    private static String cut(String event) {
        return event.length() <= LONGEST_NAME ? event : event.substring(0, LONGEST_NAME - 1) + '…';
    }
}

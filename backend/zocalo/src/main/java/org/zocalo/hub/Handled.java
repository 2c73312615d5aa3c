package org.zocalo.hub;

import java.util.Optional;
import org.zocalo.ProblemException;
import org.zocalo.Telemetry;

/**
 * What became of an event.
 *
 * @param failure the first one, or null
 */
record Handled(Telemetry.Outcome outcome, Throwable failure) {
    static final Handled OK = new Handled(Telemetry.Outcome.OK, null);
    static final Handled UNKNOWN = new Handled(Telemetry.Outcome.UNKNOWN, null);

    /** A handler threw this. */
    static Handled failed(Throwable failure) {
        var chosen = failure instanceof ProblemException;
        return new Handled(chosen ? Telemetry.Outcome.PROBLEM : Telemetry.Outcome.FAILED, failure);
    }

    /** A gate threw this, or said no without a word. */
    static Handled refused(Throwable failure) {
        return new Handled(Telemetry.Outcome.REFUSED, failure);
    }

    /** This, and what came after it: the first failure counts. */
    Handled and(Handled next) {
        return failure == null ? next : this;
    }

    void tell(Telemetry.Handling handling) {
        handling.ended(outcome, Optional.ofNullable(failure));
    }
}

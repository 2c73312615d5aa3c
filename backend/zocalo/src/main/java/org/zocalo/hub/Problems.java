package org.zocalo.hub;

import org.zocalo.ConnectionRefusedException;
import org.zocalo.Problem;
import org.zocalo.ProblemException;

/** What a failure looks like from outside: what a handler chose to say, else nothing of the inside. */
final class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    static Problem of(Throwable failure) {
        return failure instanceof ProblemException chosen
                ? chosen.problem()
                : Problem.of(500, "Internal Server Error", "The event could not be handled");
    }

    static Problem unknownEvent(String event) {
        return Problem.of(404, "Not Found", "There is no event \"" + event + "\" here");
    }

    /** Tells a client why it may not enter; {@code who} says so: a gate, or the authenticator. */
    static void refuse(HubSocket socket, Link link, Throwable failure, String who) {
        socket.home().hub().telemetry().rejected(who);
        if (failure instanceof ConnectionRefusedException e) {
            link.refused(e.getMessage(), e.data().orElse(null));
        } else if (failure instanceof ProblemException e) {
            link.refused(e.getMessage(), e.problem());
        } else {
            log(socket, who, failure);
            link.refused("Internal Server Error", of(failure));
        }
    }

    /** Tells the log what the client is not told. */
    static void log(HubSocket socket, String who, Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, socket.line("the " + who + " failed"), failure);
    }
}

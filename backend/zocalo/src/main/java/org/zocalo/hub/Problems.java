package org.zocalo.hub;

import java.util.Locale;
import java.util.function.Supplier;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.runtime.LogLine;

/** What a failure looks like from outside: what a handler chose to say, else nothing of the inside. */
final class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    /** What a failure is told as; one that nobody chose to tell is logged, under the problem's instance. */
    static Problem of(Throwable failure, Locale language, Supplier<String> line) {
        if (failure instanceof ProblemException chosen) {
            return chosen.problem(language);
        }
        var problem = Problem.internal(language);
        LOG.log(
                System.Logger.Level.ERROR,
                LogLine.of(line.get(), "instance", problem.instance().orElseThrow()),
                failure);
        return problem;
    }

    /** What a failure is told as that somebody else has heard of. */
    static Problem of(Throwable failure, Locale language) {
        return failure instanceof ProblemException chosen
                ? chosen.problem(language)
                : Problem.of(500, language, Problem.TEXTS.in(language, "internal"));
    }

    static Problem unknownEvent(String event, Locale language) {
        return Problem.of(404, language, Problem.TEXTS.in(language, "event.unknown", event));
    }

    /** Tells a client why it may not enter; {@code who} says so: a gate, or the authenticator. */
    static void refuse(HubSocket socket, Link link, Throwable failure, String who) {
        var language = socket.locale();
        socket.home().hub().telemetry().rejected(who);
        if (failure instanceof ConnectionRefusedException e) {
            link.refused(e.getMessage(), e.data().orElse(null));
        } else if (failure instanceof ProblemException e) {
            var problem = e.problem(language);
            link.refused(problem.detail(), problem);
        } else {
            var problem = of(failure, language, () -> socket.line("the " + who + " failed"));
            link.refused(problem.title(), problem);
        }
    }
}

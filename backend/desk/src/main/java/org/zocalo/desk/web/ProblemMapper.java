package org.zocalo.desk.web;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers every exception of a request with a problem.
 *
 * <p>The nested mappers are there because servers bring mappers of their own for these types, and the closest type wins.
 */
abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {
    @Inject
    private Problems problems;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(E thrown) {
        var problem = problems.of(thrown, problems.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        // what the server answers of its own accord has headers that matter, such as Allow
        var response = thrown instanceof WebApplicationException answered
                ? Response.fromResponse(answered.getResponse()).status(problem.status())
                : Response.status(problem.status());
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.entity(problem).type(Problems.MEDIA_TYPE).build();
    }

    @Provider
    public static class Any extends ProblemMapper<Throwable> {}

    @Provider
    public static class OfServer extends ProblemMapper<WebApplicationException> {}

    @Provider
    public static class OfPayload extends ProblemMapper<ProcessingException> {}

    @Provider
    public static class OfConstraints extends ProblemMapper<ConstraintViolationException> {}
}

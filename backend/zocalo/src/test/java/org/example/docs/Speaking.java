package org.example.docs;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.zocalo.ProblemException;
import org.zocalo.Texts;
import org.zocalo.Zocalo;
import org.zocalo.cdi.Violations;

/** Problems in the language of the client. */
final class Speaking {
    private Speaking() {}

    interface Stock {
        boolean has(String article);
    }

    static class Orders {
        Stock stock;

        // tag::texts
        static final Texts TEXTS = Texts.of(Orders.class); // Orders.properties, Orders_es.properties

        void order(String article) {
            if (!stock.has(article)) {
                throw ProblemException.of(409, TEXTS, "sold-out", article); // sold-out=There is no {0} left
            }
        }
        // end::texts
    }

    // tag::mapper
    @Provider
    public class InvalidMapper implements ExceptionMapper<ConstraintViolationException> {
        @Inject
        ValidatorFactory validation;

        @Inject
        Zocalo io;

        @Context
        HttpHeaders headers;

        @Override
        public Response toResponse(ConstraintViolationException invalid) {
            var wanted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
            var language = io.options().languages().lookup(wanted == null ? "" : wanted);
            var problem = Violations.problem(
                    invalid.getConstraintViolations(), validation.getMessageInterpolator(), language);
            return Response.status(problem.status())
                    .entity(problem)
                    .type("application/problem+json")
                    .build();
        }
    }
    // end::mapper
}

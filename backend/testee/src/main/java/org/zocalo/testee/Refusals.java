package org.zocalo.testee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.zocalo.ConnectionError;

/** Tells which requests have been refused, one in a line: {@code GET /refusals?<what the url has>}. */
@WebServlet("/refusals")
public class Refusals extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final List<ConnectionError> HEARD = new CopyOnWriteArrayList<>();

    /** One server's CDI events come here, the listeners of the others call {@link #add}. */
    @ApplicationScoped
    static class Observer {
        void refused(@Observes ConnectionError error) {
            add(error);
        }
    }

    static void add(ConnectionError error) {
        if (Mode.current() == Mode.OPTIONS) {
            HEARD.add(error);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        for (var error : HEARD) {
            if (error.request().url().contains(request.getQueryString())) {
                response.getWriter()
                        .println(error.code() + " " + error.message() + " " + new TreeMap<>(error.context()));
            }
        }
    }
}

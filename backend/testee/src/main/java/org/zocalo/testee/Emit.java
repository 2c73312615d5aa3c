package org.zocalo.testee;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.zocalo.Zocalo;

/** From REST to a room: what is posted to {@code /emit/<room>} is the event {@code msg} to those in it. */
@WebServlet("/emit/*")
public class Emit extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Zocalo io;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        io.of("/").in(request.getPathInfo().substring(1)).emit("msg", text);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}

package org.zocalo.transport.engineio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;

/** Compresses answers to polls that are large enough, for clients that accept it. */
record PollCompression(OptionalInt threshold) {

    /** Whether a body is large enough. */
    boolean isWorth(byte[] body) {
        return threshold.isPresent() && body.length >= threshold.getAsInt();
    }

    /** The body as it is to be sent, and the header that says so. */
    byte[] apply(HttpServletRequest request, HttpServletResponse response, byte[] body) {
        var way = Compression.accepted(request);
        if (way == null) {
            return body;
        }
        response.setHeader("Content-Encoding", way.encoding());
        return way.compress(body);
    }
}

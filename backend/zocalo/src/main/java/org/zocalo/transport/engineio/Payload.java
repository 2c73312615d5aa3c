package org.zocalo.transport.engineio;

import java.nio.charset.StandardCharsets;

/**
 * Several packets in the body of a request or an answer.
 *
 * @param type the content type, null if a request names none
 */
record Payload(String type, byte[] bytes) {
    static final String TEXT = "text/plain; charset=UTF-8";
    static final String BINARY = "application/octet-stream";

    static Payload text(String text) {
        return new Payload(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is not text. */
    static boolean isBinary(String type) {
        return type != null && type.startsWith(BINARY);
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

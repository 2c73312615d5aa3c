package org.zocalo.test;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** One packet of Engine.IO: a text that begins with its type, or binary. */
record Frame(String text, ByteBuffer bytes) {
    private static final String SEPARATOR = "\u001e";

    static Frame text(String text) {
        return new Frame(text, null);
    }

    static Frame binary(byte[] bytes) {
        return new Frame("", ByteBuffer.wrap(bytes));
    }

    boolean isBinary() {
        return bytes != null;
    }

    /** As it stands in the body of a request. */
    String inBody() {
        return isBinary() ? "b" + Base64.getEncoder().encodeToString(bytes.array()) : text;
    }

    static String body(List<Frame> frames) {
        return String.join(SEPARATOR, frames.stream().map(Frame::inBody).toList());
    }

    static List<Frame> ofBody(String body) {
        return Arrays.stream(body.split(SEPARATOR))
                .map(part -> part.startsWith("b") ? binary(Base64.getDecoder().decode(part.substring(1))) : text(part))
                .toList();
    }
}

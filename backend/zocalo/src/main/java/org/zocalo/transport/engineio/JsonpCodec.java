package org.zocalo.transport.engineio;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Polling of version 3 for pages that have no other way to another origin: an answer is a script, which calls the page's
 * function of a number, {@code ___eio[0]("6:4hello");}, and a POST is a form whose field {@code d} is the payload.
 */
final class JsonpCodec implements PayloadCodec {
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /** Browsers do not agree on how a form sends the end of a line: it comes as a backslash and an n. */
    private static final Pattern END_OF_LINE = Pattern.compile("(\\\\)?\\\\n");

    private final String head;

    JsonpCodec(String number) {
        head = "___eio[" + NO_DIGIT.matcher(number).replaceAll("") + "](\"";
    }

    /** Whether a session that begins with this query is to be polled so. */
    static boolean isWanted(Query query) {
        return query.parameters().containsKey("j");
    }

    @Override
    public Payload payload(List<Frame> packets) {
        var script = new StringBuilder(head);
        V3Codec.text(packets).chars().forEach(c -> escape((char) c, script));
        return Payload.text(script.append("\");").toString());
    }

    /** Also what JSON may contain, but a script, or the page around it, may not. */
    private static void escape(char c, StringBuilder out) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    @Override
    public boolean takes(String type) {
        return true;
    }

    @Override
    public void read(Payload body, Packets packets) throws MalformedPayloadException {
        V3Payload.read(unescape(Query.of(body.text()).get("d")), packets);
    }

    private static String unescape(String payload) {
        return END_OF_LINE
                .matcher(payload)
                .replaceAll(found -> found.group(1) == null ? "\n" : Matcher.quoteReplacement("\\n"));
    }
}

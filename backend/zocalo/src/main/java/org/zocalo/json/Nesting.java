package org.zocalo.json;

/** How deep the arrays and objects of a JSON text are nested, looked at before it is parsed: parsers recurse. */
public final class Nesting {

    private Nesting() {}

    /** Whether what begins there is deeper; also of a text that is no JSON. */
    public static boolean isDeeper(String text, int from, int limit) {
        if (text.length() - from <= limit) {
            return false; // each level takes a character
        }
        var depth = 0;
        for (var at = from; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '[', '{' -> {
                    if (++depth > limit) {
                        return true;
                    }
                }
                case ']', '}' -> depth--;
                case '"' -> at = end(text, at);
                default -> {}
            }
        }
        return false;
    }

    /** Where a string ends that begins there. */
    private static int end(String text, int start) {
        for (var at = start + 1; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '"') {
                return at;
            } else if (c == '\\') {
                at++;
            }
        }
        return text.length();
    }
}

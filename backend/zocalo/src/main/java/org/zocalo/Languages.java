package org.zocalo;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;

/**
 * The languages that an application speaks, and which of them somebody wants to hear (RFC 4647, lookup).
 *
 * <pre>{@code
 * options.languages(Languages.of(Locale.ENGLISH, Locale.GERMAN));
 * var language = io.options().languages().lookup(request.getHeader("Accept-Language"));
 * }</pre>
 *
 * @param spoken the languages; those who want none of them hear the first one
 */
public record Languages(List<Locale> spoken) {
    /** What is longer is nobody's list of languages, and would take long to read. */
    private static final int LONGEST = 1_000;

    public Languages {
        if (spoken.isEmpty()) {
            throw new IllegalArgumentException("an application speaks a language");
        }
        spoken = List.copyOf(spoken);
    }

    /** The languages, the first one for those who want none of them. */
    public static Languages of(Locale first, Locale... others) {
        return new Languages(Stream.concat(Stream.of(first), Stream.of(others)).toList());
    }

    /** The language for whoever says this, an {@code Accept-Language} or a single tag; one that cannot be read says nothing. */
    public Locale lookup(String wanted) {
        if (wanted.length() > LONGEST) {
            return spoken.get(0);
        }
        try {
            var found = Locale.lookup(LanguageRange.parse(wanted), spoken);
            return found == null ? spoken.get(0) : found;
        } catch (IllegalArgumentException e) {
            return spoken.get(0);
        }
    }

    /**
     * The language for a client: the {@code lang} of its {@code auth}, else that of its query, else what its {@code
     * Accept-Language} says.
     */
    public Locale of(Handshake client) {
        var chosen = client.auth().getString("lang", client.query().getOrDefault("lang", ""));
        return lookup(
                chosen.isEmpty()
                        ? String.join(",", client.headers().getOrDefault("accept-language", List.of()))
                        : chosen);
    }
}

package org.zocalo;

import java.util.Optional;

/** The headers of an answer that is about to leave. To be used during the call that hands it out only. */
public interface ResponseHeaders {

    /** The first value that a header has so far. */
    Optional<String> get(String name);

    /**
     * Sets a header, whatever it was.
     *
     * @throws IllegalArgumentException for a name or value that has no place in a header, such as one with a line break
     */
    ResponseHeaders set(String name, String value);

    /**
     * Adds a value to what a header has, as for {@code Set-Cookie}.
     *
     * @throws IllegalArgumentException as {@link #set}
     */
    ResponseHeaders add(String name, String value);
}

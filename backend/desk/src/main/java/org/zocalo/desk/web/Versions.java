package org.zocalo.desk.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/**
 * Keeps updates from being lost: who changes a thing says which version of it they have seen.
 *
 * <p>{@snippet :
 * return Versions.answer(view, view.version());      // GET, PUT: with the version as the ETag
 * Versions.check(ifMatch, queue.version());           // PUT, DELETE: 428 without, 412 with another one
 * }
 */
public final class Versions {
    private Versions() {}

    /** The answer with a thing, and its version as the entity tag. */
    public static Response answer(Object view, long version) {
        return Response.ok(view).tag(tag(version)).build();
    }

    public static EntityTag tag(long version) {
        return new EntityTag(String.valueOf(version));
    }

    /**
     * Refuses a change on top of another one.
     *
     * @param ifMatch the header {@code If-Match}, null where there is none; {@code *} is any version
     */
    public static void check(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(428, "version.missing");
        }
        // a proxy that compresses makes tags weak
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + version + "\""));
        if (!matches) {
            throw ProblemException.of(412, "version.changed");
        }
    }
}

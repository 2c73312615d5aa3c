package org.zocalo;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which pages of other origins may connect, and what their browsers are told. The page's own server is always allowed,
 * and so is what is not a browser.
 *
 * <pre>{@code
 * options.cors(Cors.origins("https://app.example.org").withCredentials());
 * options.cors(Cors.origins(Pattern.compile("https://[a-z]+\\.example\\.org")));
 * options.cors(Cors.origins(tenants::isKnown).withMaxAge(Duration.ofHours(1)));
 * }</pre>
 *
 * The answers are those of Node's module {@code cors}. Other than there, a WebSocket of a page that may not connect is
 * refused, too: browsers do not ask before they open one.
 *
 * @param any whether every origin may
 * @param origins those that may, such as {@code https://app.example.org}
 * @param test decides on all others; called on the thread of the request, and must not block for long
 * @param credentials whether a browser may send cookies
 * @param methods what a preflight is told about methods
 * @param allowedHeaders which headers a page may send; empty for those that it asks for
 * @param exposedHeaders which headers of answers a page may read, besides those that it may anyway
 * @param maxAge how long a browser may remember the answer to a preflight, if that is said at all
 */
public record Cors(
        boolean any,
        Set<String> origins,
        Predicate<String> test,
        boolean credentials,
        List<String> methods,
        List<String> allowedHeaders,
        List<String> exposedHeaders,
        Optional<Duration> maxAge) {
    private static final Predicate<String> NONE = origin -> false;
    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "PATCH", "POST", "DELETE");

    public Cors {
        origins = Set.copyOf(origins);
        methods = List.copyOf(methods);
        allowedHeaders = List.copyOf(allowedHeaders);
        exposedHeaders = List.copyOf(exposedHeaders);
    }

    /** One that says nothing of methods, headers and age. */
    public Cors(boolean any, Set<String> origins, boolean credentials) {
        this(any, origins, NONE, credentials);
    }

    private Cors(boolean any, Set<String> origins, Predicate<String> test, boolean credentials) {
        this(any, origins, test, credentials, METHODS, List.of(), List.of(), Optional.empty());
    }

    /** None but the server's own. */
    public static Cors sameOrigin() {
        return new Cors(false, Set.of(), false);
    }

    /** Every origin. */
    public static Cors anyOrigin() {
        return new Cors(true, Set.of(), false);
    }

    /** These origins. */
    public static Cors origins(String... origins) {
        return new Cors(false, Set.of(origins), false);
    }

    /** The origins that one of these patterns matches, as a whole: {@code https://[a-z]+\.example\.org}. */
    public static Cors origins(Pattern first, Pattern... others) {
        var test = Arrays.stream(others).map(Pattern::asMatchPredicate).reduce(first.asMatchPredicate(), Predicate::or);
        return origins(test);
    }

    /** The origins that pass a test. */
    public static Cors origins(Predicate<String> test) {
        return new Cors(false, Set.of(), test, false);
    }

    /** The same, with cookies. */
    public Cors withCredentials() {
        return new Cors(any, origins, test, true, methods, allowedHeaders, exposedHeaders, maxAge);
    }

    /** The same, with other methods (GET, HEAD, PUT, PATCH, POST, DELETE). */
    public Cors withMethods(String... names) {
        return new Cors(any, origins, test, credentials, List.of(names), allowedHeaders, exposedHeaders, maxAge);
    }

    /** The same, with these request headers instead of those that the page asks for. */
    public Cors withAllowedHeaders(String... names) {
        return new Cors(any, origins, test, credentials, methods, List.of(names), exposedHeaders, maxAge);
    }

    /** The same, with answer headers that the page may read (none). */
    public Cors withExposedHeaders(String... names) {
        return new Cors(any, origins, test, credentials, methods, allowedHeaders, List.of(names), maxAge);
    }

    /** The same, with preflights that are remembered so long, in whole seconds (the browser's default). */
    public Cors withMaxAge(Duration age) {
        return new Cors(any, origins, test, credentials, methods, allowedHeaders, exposedHeaders, Optional.of(age));
    }

    /** Whether any other origin may connect. */
    public boolean enabled() {
        return any || !origins.isEmpty() || test != NONE;
    }

    /** Whether this origin may connect. */
    public boolean allows(String origin) {
        return any || origins.contains(origin) || test.test(origin);
    }
}

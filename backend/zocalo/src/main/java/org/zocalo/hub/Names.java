package org.zocalo.hub;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zocalo.NamespaceMatcher;

/** The names that the children of a parent namespace may have: those of a pattern, or of a function. */
record Names(Pattern pattern, List<String> groups, NamespaceMatcher matcher) {
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

    private static final Pattern TEMPLATE = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>\\[\\^/]\\+\\)");

    static Names of(Pattern pattern) {
        var groups = GROUP.matcher(pattern.pattern())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return new Names(pattern, groups, null);
    }

    static Names of(NamespaceMatcher matcher) {
        return new Names(null, List.of(), matcher);
    }

    /** The pattern as it is read by people: that of a gateway's template is the template. */
    String text() {
        return TEMPLATE.matcher(pattern.pattern().replace("\\Q", "").replace("\\E", ""))
                .replaceAll("{$1}");
    }

    /** Whether it is one by pattern. */
    boolean matches(String name) {
        return pattern != null && pattern.matcher(name).matches();
    }

    /** Whether it is one. */
    CompletionStage<Boolean> matches(String name, JsonObject auth) {
        return matcher == null ? CompletableFuture.completedStage(matches(name)) : matcher.matches(name, auth);
    }

    /** What the groups of the pattern stand for in a name. */
    Map<String, String> parameters(String name) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        var values = new LinkedHashMap<String, String>();
        var found = pattern.matcher(name);
        if (found.matches()) {
            groups.forEach(group -> Optional.ofNullable(value(found, group)).ifPresent(v -> values.put(group, v)));
        }
        return Map.copyOf(values);
    }

    private static String value(Matcher found, String group) {
        try {
            return found.group(group);
        } catch (IllegalArgumentException e) {
            return null; // it only looked like a group: it is quoted
        }
    }
}

package org.zocalo.boot;

import java.util.Set;
import java.util.stream.Collectors;
import org.zocalo.ZocaloOptions;

/** What is set from outside, for all servers of an application; it counts more than what the application says. */
record Configuration(ConfigurationSource source) {
    private static final Set<String> KNOWN =
            Property.ALL.stream().map(Property::name).collect(Collectors.toUnmodifiableSet());

    /** The one name below the prefix that is another's: what the launcher says when it is ready. */
    private static final String BANNER = "zocalo.banner";

    /** @throws IllegalStateException if a value cannot be read, or nothing has that name */
    void apply(ZocaloOptions options) {
        source.names().stream()
                .filter(name -> isOurs(name) && !KNOWN.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException("There is no property " + name + "; there are "
                            + KNOWN.stream().sorted().collect(Collectors.joining(", ")));
                });
        Property.ALL.forEach(property -> source.value(property.name())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> set(options, property, text)));
    }

    private static void set(ZocaloOptions options, Property property, String text) {
        try {
            property.setter().accept(options, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The property " + property.name() + " cannot be \"" + text + "\": " + e.getMessage(), e);
        }
    }

    /** Other modules have properties of their own, one level deeper: {@code zocalo.other.something}. */
    private static boolean isOurs(String name) {
        return name.startsWith(Property.PREFIX)
                && !name.equals(BANNER)
                && (name.indexOf('.', Property.PREFIX.length()) < 0
                        || name.startsWith(Property.LIMITS)
                        || name.startsWith("zocalo.cors."));
    }
}

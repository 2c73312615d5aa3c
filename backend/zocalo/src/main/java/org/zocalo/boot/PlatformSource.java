package org.zocalo.boot;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** System properties, then the environment: {@code zocalo.ping-interval}, {@code ZOCALO_PING_INTERVAL}. */
record PlatformSource(Map<String, String> properties, Map<String, String> environment) implements ConfigurationSource {

    static PlatformSource ofThisProcess() {
        var properties = System.getProperties();
        return new PlatformSource(
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(name -> name, properties::getProperty)),
                System.getenv());
    }

    @Override
    public Optional<String> value(String property) {
        return Optional.ofNullable(properties.get(property))
                .or(() -> Optional.ofNullable(environment.get(inEnvironment(property))));
    }

    private static String inEnvironment(String property) {
        return property.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public Set<String> names() {
        return properties.keySet();
    }
}

package org.zocalo.boot;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** MicroProfile Config, which knows system properties and the environment, too. */
final class MicroProfileSource implements ConfigurationSource {
    private final Config config;

    /**
     * That of the thread's application.
     *
     * @throws IllegalStateException if there are its interfaces only
     * @throws LinkageError if there is nothing of it
     */
    MicroProfileSource() {
        config = ConfigProvider.getConfig();
    }

    @Override
    public Optional<String> value(String property) {
        return config.getOptionalValue(property, String.class);
    }

    @Override
    public Set<String> names() {
        var names = new HashSet<String>();
        config.getPropertyNames().forEach(names::add);
        return names;
    }
}

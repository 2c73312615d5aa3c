package org.zocalo.desk.web;

import java.util.Locale;
import java.util.Optional;

/**
 * The settings of an installation, from system properties or, for containers, from the environment.
 *
 * <p>{@code desk.db.url} is the property, {@code DESK_DB_URL} the variable; the property wins.
 */
public final class Settings {
    private Settings() {}

    public static Optional<String> of(String property) {
        String variable = property.replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}

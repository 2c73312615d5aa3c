package org.zocalo.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** What the log shows: warnings of the server and what the application says, one line each, on standard error. */
final class Logs {
    private static final String CONFIGURATION = """
            handlers=java.util.logging.ConsoleHandler
            .level=WARNING
            java.util.logging.ConsoleHandler.level=ALL
            java.util.logging.ConsoleHandler.encoding=UTF-8
            java.util.logging.SimpleFormatter.format=%1$tT %4$s %3$s: %5$s%6$s%n
            org.zocalo.level=INFO
            # idle warnings of every start
            com.sun.enterprise.server.logging.level=SEVERE
            com.sun.web.security.level=SEVERE
            jakarta.enterprise.resource.jms.level=SEVERE
            org.eclipse.persistence.default.level=SEVERE
            # each repeats the failure of a deployment, which the launcher reports
            jakarta.enterprise.system.core.level=OFF
            jakarta.enterprise.system.tools.level=OFF
            """;

    private static final String JSON = "java.util.logging.ConsoleHandler.formatter=" + JsonLines.class.getName() + "\n";

    private Logs() {}

    /** Quietens the log, unless the person who started the server brought a configuration. */
    static void configure(boolean json) {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try {
            var configuration = json ? CONFIGURATION + JSON : CONFIGURATION;
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.zocalo.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the command line asks for. */
record Options(Path war, String host, int port, String context, boolean jsonLog, Map<String, String> settings) {
    static final String USAGE = """
            Usage: java -jar zocalo-server.jar [options] app.war
              --port=8080        the HTTP port; 0 picks a free one
              --host=127.0.0.1   the address to listen on; 0.0.0.0 for all of them
              --context=/        the context root of the application
              --log=text         what the log is: text, or json, one object a line
              --set key=value    a setting of GlassFish, e.g.
                                 configs.config.server-config.ejb-container.max-pool-size=64""";

    static Options parse(String... arguments) throws LaunchFailure {
        var settings = new LinkedHashMap<String, String>();
        String host = "127.0.0.1";
        String context = "/";
        int port = 8080;
        boolean jsonLog = false;
        Path war = null;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--set")) {
                String[] pair = (++i < arguments.length ? arguments[i] : "").split("=", 2);
                if (pair.length < 2) {
                    throw new LaunchFailure("--set wants key=value.");
                }
                settings.put(pair[0], pair[1]);
            } else if (argument.startsWith("--port=")) {
                port = port(value(argument));
            } else if (argument.startsWith("--host=")) {
                host = value(argument);
            } else if (argument.startsWith("--log=")) {
                jsonLog = isJson(value(argument));
            } else if (argument.startsWith("--context=")) {
                context = value(argument);
            } else if (argument.startsWith("-") || war != null) {
                throw new LaunchFailure("Unexpected argument " + argument + ".\n" + USAGE);
            } else {
                war = Path.of(argument);
            }
        }
        if (war == null) {
            throw new LaunchFailure("No WAR is given.\n" + USAGE);
        }
        if (!Files.isReadable(war)) {
            throw new LaunchFailure("There is no readable WAR at " + war.toAbsolutePath() + ".");
        }
        return new Options(war, host, port, context.startsWith("/") ? context : "/" + context, jsonLog, settings);
    }

    /** Where the application is once it listens on that port, without a slash at the end unless it is the root. */
    String url(int port) {
        return "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + port + context;
    }

    private static String value(String argument) {
        return argument.substring(argument.indexOf('=') + 1);
    }

    private static boolean isJson(String text) throws LaunchFailure {
        if (text.equals("json") || text.equals("text")) {
            return text.equals("json");
        }
        throw new LaunchFailure("--log wants text or json, not \"" + text + "\".");
    }

    private static int port(String text) throws LaunchFailure {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new LaunchFailure("--port wants a number from 0 to 65535, not \"" + text + "\".");
    }
}

package org.zocalo.server;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.glassfish.embeddable.GlassFishException;

/**
 * The main class: starts the server, deploys the WAR, says where it is, and stops both on Ctrl-C.
 *
 * <p>It exits with 1 and one sentence on standard error when the port is taken or the deployment fails.
 */
public final class Launcher {
    /** The system property by which an application leaves lines to be shown once it runs, with <code>${url}</code> in them. */
    private static final String BANNER = "zocalo.banner";

    private final PrintStream out = console();
    private final EmbeddedServer server = new EmbeddedServer();

    private Launcher() {}

    public static void main(String... arguments) {
        try {
            var options = Options.parse(arguments);
            Logs.configure(options.jsonLog());
            new Launcher().launch(options, Port.free(options.host(), options.port()));
        } catch (LaunchFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private void launch(Options options, int port) throws LaunchFailure {
        long begun = System.nanoTime();
        out.println("Starting " + options.war().getFileName() + " on port " + port + " ...");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        server.start(options, port);
        String url = options.url(port);
        out.printf("Ready at %s after %.1f s; Ctrl-C stops it.%n", url, (System.nanoTime() - begun) / 1e9);
        out.print(System.getProperty(BANNER, "").replace("${url}", url));
    }

    private void stop() {
        // GlassFish prints its inventory when it stops
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            server.stop();
        } catch (GlassFishException e) {
            System.err.println("The server does not stop cleanly: " + e.getMessage());
        }
    }

    /** Standard output; where the system claims to know ASCII only, as bare containers do, UTF-8 is the better guess. */
    private static PrintStream console() {
        boolean ascii = Charset.defaultCharset().equals(StandardCharsets.US_ASCII);
        return ascii ? new PrintStream(System.out, true, StandardCharsets.UTF_8) : System.out;
    }
}

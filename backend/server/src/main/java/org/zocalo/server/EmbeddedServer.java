package org.zocalo.server;

import java.util.Map;
import java.util.regex.Pattern;
import org.glassfish.embeddable.CommandResult;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;

/** A GlassFish inside this process, with one HTTP listener and one application. */
final class EmbeddedServer {
    private static final String APPLICATION = "app";
    private static final String PREFIX = "embedded-glassfish-config.";
    private static final String CONFIG = "configs.config.server-config.";
    private static final String NETWORK = CONFIG + "network-config.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener.";
    private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";
    private static final String COMPRESSED =
            "text/html,text/css,text/javascript,application/javascript,application/json,image/svg+xml";

    private static final Pattern WRAPPING = Pattern.compile("(?s)^PlainTextActionReporterFAILURE"
            + "|^.*Exception while (loading|deploying) the app( \\[app])? : |\\. Please see server\\.log.*$");

    private final ScratchFolder scratch = new ScratchFolder();
    private GlassFishRuntime runtime;
    private GlassFish glassfish;
    private boolean stopped;

    /** Starts the server and the application; does nothing once {@link #stop} was called. */
    synchronized void start(Options options, int port) throws LaunchFailure {
        if (stopped) {
            return;
        }
        try {
            boot(options, port);
        } catch (GlassFishException e) {
            throw new LaunchFailure("The server does not start: " + reason(e), e);
        }
        try {
            deploy(options);
        } catch (GlassFishException e) {
            throw new LaunchFailure("The deployment of " + options.war() + " fails: " + reason(e), e);
        }
    }

    private void boot(Options options, int port) throws GlassFishException {
        System.setProperty("product.name", ""); // the Server header says nothing
        var properties = new GlassFishProperties();
        properties.setProperty("glassfish.embedded.tmpdir", scratch.path().toString());
        settings(options.host(), port).forEach((key, value) -> properties.setProperty(PREFIX + key, value));
        options.settings().forEach((key, value) -> properties.setProperty(PREFIX + key, value));
        runtime = GlassFishRuntime.bootstrap();
        glassfish = runtime.newGlassFish(properties);
        glassfish.start();
    }

    /** Deploys by the command, not by the {@code Deployer}: that one is content when the application does not load. */
    private void deploy(Options options) throws GlassFishException {
        var result = glassfish
                .getCommandRunner()
                .run(
                        "deploy",
                        "--contextroot=" + options.context(),
                        "--name=" + APPLICATION,
                        options.war().toString());
        if (result.getExitStatus() != CommandResult.ExitStatus.SUCCESS) {
            throw new GlassFishException(result.getOutput(), result.getFailureCause());
        }
    }

    private static Map<String, String> settings(String host, int port) {
        return Map.of(
                LISTENER + "address", host,
                LISTENER + "port", Integer.toString(port),
                LISTENER + "enabled", "true",
                // five threads by default: five slow requests would freeze the server
                CONFIG + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size", "64",
                // the other listener of the default, https, is never opened
                CONFIG + "http-service.virtual-server.server.network-listeners", "http-listener",
                HTTP + "xpowered-by", "false",
                HTTP + "compression", "on",
                HTTP + "compressable-mime-type", COMPRESSED);
    }

    /** What is at the bottom of it; without a cause, the message less what GlassFish wraps around it. */
    private static String reason(GlassFishException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said =
                cause == e ? WRAPPING.matcher(String.valueOf(e.getMessage())).replaceAll("") : cause.toString();
        return said.replaceAll("\\s+", " ");
    }

    /** Stops whatever has been started; a start under way is waited for, so that nothing is left behind. */
    synchronized void stop() throws GlassFishException {
        stopped = true;
        try {
            if (glassfish != null) {
                Sockets.close();
                glassfish.stop();
                glassfish.dispose();
                runtime.shutdown();
            }
        } finally {
            scratch.delete();
        }
    }
}

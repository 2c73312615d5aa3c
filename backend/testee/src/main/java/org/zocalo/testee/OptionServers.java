package org.zocalo.testee;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.Cors;
import org.zocalo.Handshake;
import org.zocalo.HandshakeCookie;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.boot.ZocaloServer;
import org.zocalo.runtime.Threads;
import org.zocalo.transport.engineio.EngineIo;

/**
 * In mode {@code options}, servers whose options are all set: an echo at {@code /rich} with whatever the engine can do, one
 * at {@code /poor} with as little of it as can be, Socket.IO without its client's files at
 * {@code /bare}, and one that takes few clients at {@code /crowded}.
 */
@WebListener
public class OptionServers implements ServletContextListener {
    private final List<Runnable> closing = new ArrayList<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (Mode.current() == Mode.OPTIONS) {
            var context = event.getServletContext();
            echo(context, "/rich", rich());
            echo(
                    context,
                    "/poor",
                    new ZocaloOptions()
                            .httpCompressionOff()
                            .transports(ZocaloOptions.Transport.POLLING)
                            .onConnectionError(Refusals::add));
            echo(
                    context,
                    "/fixed",
                    new ZocaloOptions().allowUpgrades(false).allowEIO3(true).onConnectionError(Refusals::add));
            echo(context, "/crowded", crowded());
            var bare = Zocalo.create(options -> options.serveClient(false));
            ZocaloServer.attach(bare, context, "/bare");
            closing.add(bare::close);
        }
    }

    /** Low limits for each address, which a proxy tells. */
    private static ZocaloOptions crowded() {
        var options = new ZocaloOptions().trustedProxies(1).onConnectionError(Refusals::add);
        options.limits().none().connectionsPerAddress(2).handshakesPerAddress(1).burst(Duration.ofSeconds(20));
        return options;
    }

    private void echo(ServletContext context, String path, ZocaloOptions options) {
        var threads = Threads.of(options);
        var engine = EngineIo.attach(context, path);
        engine.start(options, threads, EchoEngine::accept);
        closing.add(engine::close);
        closing.add(threads::close);
    }

    private static ZocaloOptions rich() {
        return new ZocaloOptions()
                .cookie(HandshakeCookie.named("sala").withMaxAge(Duration.ofDays(1)))
                .httpCompression(100)
                .perMessageDeflate(true)
                .connectTimeout(Duration.ofSeconds(1))
                .allowRequest(OptionServers::gate)
                .generateId(OptionServers::id)
                .cors(Cors.origins(Pattern.compile("https://[a-z]+\\.example"))
                        .withCredentials()
                        .withMethods("GET", "POST")
                        .withAllowedHeaders("x-sala", "x-mesa")
                        .withExposedHeaders("x-initial", "x-every")
                        .withMaxAge(Duration.ofHours(1)))
                .onInitialHeaders((headers, request) -> headers.set("X-Initial", queryOf(request, "tag"))
                        .add("Set-Cookie", "a=1")
                        .add("Set-Cookie", "b=2"))
                .onHeaders((headers, request) -> headers.set("X-Every", "soon something else")
                        .set("X-Seen", headers.get("Cache-Control").orElse("none")))
                .onHeaders((headers, request) -> headers.set("X-Every", queryOf(request, "tag")))
                .onHeaders((headers, request) -> headers.set("X-Split", "a\r\nX-Smuggled: yes"))
                .onConnectionError(error -> {
                    throw new IllegalStateException("must not matter");
                })
                .onConnectionError(Refusals::add);
    }

    private static String queryOf(Handshake request, String name) {
        return request.query().getOrDefault(name, "none");
    }

    private static String id(Handshake request) {
        return Optional.ofNullable(request.query().get("id"))
                .map(id -> id.equals("broken") ? failed() : id)
                .orElseGet(() -> "made-" + java.util.UUID.randomUUID());
    }

    private static String failed() {
        throw new IllegalStateException("no id today");
    }

    private static CompletionStage<Void> gate(Handshake request) {
        var later = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);
        return switch (queryOf(request, "gate")) {
            case "told" ->
                CompletableFuture.runAsync(
                        () -> {
                            throw new ConnectionRefusedException("no entry for \"ñ\" & co");
                        },
                        later);
            case "problem" ->
                CompletableFuture.failedFuture(
                        new ProblemException(Problem.of(429, "Too Many Requests", "come back tomorrow")));
            case "broken" -> CompletableFuture.failedFuture(new IllegalStateException("secret"));
            case "thrown" -> throw new ConnectionRefusedException("thrown at once");
            case "silent" -> new CompletableFuture<>();
            default -> CompletableFuture.runAsync(() -> {}, later);
        };
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        closing.forEach(Runnable::run);
    }
}

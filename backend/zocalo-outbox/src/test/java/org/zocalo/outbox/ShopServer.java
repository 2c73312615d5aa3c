package org.zocalo.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.zocalo.Zocalo;

/** The shop of {@code app} as people run theirs: on the real server, in a process of its own that may die. */
final class ShopServer {
    private static final Path TARGET = Path.of(System.getProperty("outbox.target", "target"));
    private static final long PATIENCE = 180;

    private final Path folder;
    private final String url;
    private final int port;
    private Process process;

    ShopServer() throws IOException {
        folder = Files.createTempDirectory(TARGET, "it-").toAbsolutePath();
        url = TestDatabase.current().make(folder);
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        makeWar();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** The address of the namespace's server, without its path. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it, for the first time or again: on the same port and data. */
    ShopServer start() throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-Dshop.url=" + url,
                        "-Dshop.user=" + TestDatabase.current().user(),
                        "-jar",
                        TARGET.resolve("server/zocalo-server.jar").toString(),
                        "--port=" + port,
                        war().toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        var ready = new CompletableFuture<Boolean>();
        var reader = new Thread(() -> {
            process.inputReader()
                    .lines()
                    .filter(line -> line.startsWith("Ready at "))
                    .forEach(l -> ready.complete(true));
            ready.complete(false);
        });
        reader.setDaemon(true);
        reader.start();
        if (!ready.get(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the shop does not start: " + Files.readString(log()));
        }
        return this;
    }

    private Path log() {
        return folder.resolve("log");
    }

    /** Waits until it has died of itself. */
    int death() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the shop lives on");
        }
        return process.exitValue();
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    private Path war() {
        return folder.resolve("shop.war");
    }

    private void makeWar() throws IOException {
        try (var zip = FileSystems.newFileSystem(war(), Map.of("create", "true"))) {
            var classes = TARGET.resolve("test-classes");
            copyAll(classes.resolve("org/zocalo/outbox/app"), zip, "WEB-INF/classes/org/zocalo/outbox/app");
            copy(classes.resolve("app/persistence.xml"), zip, "WEB-INF/classes/META-INF/persistence.xml");
            copy(classes.resolve("app/web.xml"), zip, "WEB-INF/web.xml");
            copy(classes.resolve("app/beans.xml"), zip, "WEB-INF/beans.xml");
            for (var one : List.of(Zocalo.class, JpaOutbox.class, org.h2.Driver.class, org.postgresql.Driver.class)) {
                var jar = jar(one);
                copy(jar, zip, "WEB-INF/lib/" + jar.getFileName());
            }
        }
    }

    private static Path jar(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copyAll(Path from, FileSystem zip, String to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                copy(file, zip, to + "/" + file.getFileName());
            }
        }
    }

    private static void copy(Path from, FileSystem zip, String to) {
        try {
            var target = zip.getPath(to);
            Files.createDirectories(target.getParent());
            Files.copy(from, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

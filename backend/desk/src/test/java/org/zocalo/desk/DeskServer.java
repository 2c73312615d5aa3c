package org.zocalo.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The desk as people run it: the real server, in a process of its own, on a free port and an empty database.
 *
 * <p>Its WAR has {@code probe} in it besides, and a page. One is shared by all tests that do not stop it.
 */
final class DeskServer {
    private static final Path TARGET = Path.of(System.getProperty("desk.target", "target"));
    private static DeskServer shared;

    private final Path folder;
    private final List<String> options;
    private final List<String> database;
    private Process process;
    private URI address;

    private DeskServer(String... options) {
        this.options = List.of(options);
        try {
            folder = Files.createTempDirectory(TARGET, "it-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = Database.current().options(folder);
    }

    static synchronized DeskServer shared() {
        if (shared == null) {
            shared = another();
        }
        return shared;
    }

    /** One of its own, with options of the Java machine. */
    static DeskServer another(String... options) {
        var server = new DeskServer(options);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        return server;
    }

    /** The address of the context root, with a slash at the end. */
    URI address() {
        return address;
    }

    void start() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(database);
        command.add("-Ddesk.zone=Europe/Madrid");
        command.addAll(options);
        command.add("-jar");
        command.add(TARGET.resolve("server/zocalo-server.jar").toString());
        command.add("--port=0");
        command.add("--context=/desk");
        command.add(war().toString());
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String ready = process.inputReader()
                .lines()
                .filter(line -> line.startsWith("Ready at "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The desk did not start, see " + log()));
        address = URI.create(ready.split(" ")[2] + "/");
    }

    Path log() {
        return folder.resolve("log");
    }

    /** Stops it as Ctrl-C does, and waits. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The desk does not stop");
        }
    }

    /** Ends it as a power cut does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private Path war() {
        Path war = folder.resolve("desk.war");
        if (Files.exists(war)) {
            return war;
        }
        try {
            Files.copy(TARGET.resolve("desk.war"), war);
            try (var zip = FileSystems.newFileSystem(war)) {
                Files.writeString(zip.getPath("/index.html"), "<html><head><base href=\"/\"></head></html>");
                Files.writeString(zip.getPath("/main-ABCD1234.js"), "let ready;");
                copy(
                        TARGET.resolve("test-classes/org/zocalo/desk/probe"),
                        zip.getPath("/WEB-INF/classes/org/zocalo/desk/probe"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return war;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}

package org.zocalo.testee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The conformance server in a process of its own; one of each mode serves all tests, and ends with them. */
final class Testee {
    private static final long PATIENCE = 180;
    private static final Map<String, Testee> SHARED = new ConcurrentHashMap<>();

    private final Process process;
    private final Path log;
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private Testee(String name, List<String> command) {
        try {
            var folder = Files.createDirectories(Path.of(System.getProperty("testee.logs")));
            log = Files.writeString(folder.resolve(name + ".log"), "");
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var reader = new Thread(this::read, "testee-" + name);
        reader.setDaemon(true);
        reader.start();
    }

    /** The server of a mode, with switches such as {@code testee.eio3} on, started when it is first asked for. */
    static Testee in(String mode, String... switches) {
        var command = new ArrayList<>(command(mode, 0));
        for (var on : switches) {
            command.add(1, "-D" + on + "=true");
        }
        var name = switches.length == 0 ? mode : mode + "-" + String.join("-", switches);
        return SHARED.computeIfAbsent(name, key -> start(key, command));
    }

    /** The same, with old clients allowed. */
    static Testee withOldClientsIn(String mode) {
        return in(mode, "testee.eio3");
    }

    private static Testee start(String name, List<String> command) {
        var testee = new Testee(name, command);
        testee.address();
        WarmUp.of(testee);
        return testee;
    }

    /** What starts one. */
    static List<String> command(String mode, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtestee=" + mode,
                "-jar",
                System.getProperty("testee.server.jar"),
                "--port=" + port,
                System.getProperty("testee.war"));
    }

    /** Where it is, without a slash at the end. */
    URI address() {
        try {
            return ready.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new IllegalStateException("the testee does not start: " + output(), e);
        }
    }

    /** What it has said so far. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        process.inputReader().lines().forEach(line -> {
            append(line);
            if (line.startsWith("Ready at ")) {
                ready.complete(URI.create(line.split(" ")[2].replaceFirst("/$", "")));
            }
        });
        ready.completeExceptionally(new IllegalStateException("it has ended"));
    }

    private void append(String line) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

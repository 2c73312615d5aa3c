package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The JavaScript clients, as they are published, against the conformance server. */
class SocketIoClientIT {
    private static final Duration PATIENCE = Duration.ofMinutes(12);
    private static final Path SCENARIOS = Path.of(System.getProperty("testee.js"));
    private static final Path LOCK = SCENARIOS.resolve("package-lock.json");
    private static final Path INSTALLED = SCENARIOS.resolve("node_modules/installed-lock.json");

    @Test
    void the_scenarios_of_the_javascript_client_pass() throws Exception {
        install();

        var run = run(
                List.of(
                        node(),
                        "--test",
                        "--test-concurrency=1",
                        "--test-force-exit",
                        "--test-timeout=480000",
                        "--test-reporter=spec"),
                Map.of(
                        "TESTEE_URL", Testee.in("client").address().toString(),
                        "TESTEE_EIO3_URL",
                                Testee.withOldClientsIn("client").address().toString(),
                        "TESTEE_ENGINE_URL",
                                Testee.in("engine-client").address().toString(),
                        "TESTEE_COMMAND", json(lasting(Testee.command("client", freePort())))));

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).containsPattern("pass \\d{2,}").contains("skipped 0", "todo 0");
    }

    /** Fetches the clients, unless those of this lock file are here. */
    private static void install() throws Exception {
        if (Files.exists(INSTALLED) && Files.mismatch(LOCK, INSTALLED) < 0) {
            return;
        }
        var run = run(List.of("npm", "ci"), Map.of());
        assertThat(run.status()).as(run.output()).isZero();
        Files.copy(LOCK, INSTALLED);
    }

    private static String node() {
        var named = System.getenv("NODE");
        return named == null ? "node" : named;
    }

    private record Run(int status, String output) {}

    /** The output goes to a file: a pipe stays open as long as the last child of a child that was left behind. */
    private static Run run(List<String> command, Map<String, String> environment) throws Exception {
        var logs = Files.createDirectories(Path.of(System.getProperty("testee.logs")));
        var log = logs.resolve(Path.of(command.get(0)).getFileName() + ".log");
        var builder = new ProcessBuilder(command)
                .directory(SCENARIOS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        try {
            var ended = process.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES);
            var output = Files.readString(log);
            assertThat(ended).as("no end after %s: %s", PATIENCE, output).isTrue();
            return new Run(process.exitValue(), output);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** A port for a server that is to come back to it: none of those from which clients call meanwhile. */
    private static int freePort() {
        for (var port : new Random().ints(20_000, 30_000).limit(100).toArray()) {
            try (var probe = new ServerSocket(port)) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no port is free");
    }

    /** What starts a server whose clients find what they had after the next start. */
    private static List<String> lasting(List<String> command) throws IOException {
        var both = new ArrayList<>(command);
        both.add(1, "-Dtestee.recovery=" + Files.createTempDirectory("recovery"));
        return both;
    }

    private static String json(List<String> texts) {
        return texts.stream()
                .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }
}

package org.zocalo.testee;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.zocalo.ConnectionStateRecovery;
import org.zocalo.Cors;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.transport.Connection;

/** What the server is for this time. */
enum Mode {
    /** For the public protocol suites. */
    PROTOCOL {
        @Override
        void configure(ZocaloOptions options) {
            options.pingInterval(Duration.ofMillis(300)).pingTimeout(Duration.ofMillis(200));
            options.connectTimeout(Duration.ofSeconds(1));
        }

        @Override
        void serve(Zocalo io) {
            ProtocolMode.serve(io);
        }
    },
    /** For the scenarios of the JavaScript client. */
    CLIENT {
        @Override
        void configure(ZocaloOptions options) {
            options.pingInterval(Duration.ofSeconds(2));
            var recovery = ConnectionStateRecovery.within(Duration.ofMinutes(2));
            var folder = System.getProperty("testee.recovery");
            options.connectionStateRecovery(folder == null ? recovery : recovery.keptIn(Path.of(folder)));
            options.allowRequest(request -> CompletableFuture.runAsync(() -> {}, A_MOMENT));
        }

        @Override
        void serve(Zocalo io) {
            Administration.serve(io);
            ClientMode.serve(io);
        }
    },
    /** The same without recovery and delay: for the scenarios that read every packet. */
    SCENARIOS {
        @Override
        void configure(ZocaloOptions options) {
            options.pingInterval(Duration.ofSeconds(2));
            options.limits().none(); // crowds come from one address
        }

        @Override
        void serve(Zocalo io) {
            ClientMode.serve(io);
        }
    },
    /** For the scenarios of the engine's JavaScript client. */
    ENGINE_CLIENT {
        @Override
        void configure(ZocaloOptions options) {
            EngineClientMode.configure(options);
        }

        @Override
        Connection.Acceptor engine() {
            return EngineClientMode::accept;
        }
    },
    /** For the tests of the engine's options: see {@link OptionServers}. */
    OPTIONS {
        @Override
        void configure(ZocaloOptions options) {}
    },
    /** For the benchmark: the settings of production, but for the limits, as all clients are at one address. */
    BENCH {
        @Override
        void configure(ZocaloOptions options) {
            options.limits().none();
        }

        @Override
        void serve(Zocalo io) {
            BenchMode.serve(io);
        }
    };

    private static final Executor A_MOMENT = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);

    /** The mode that the system property says. */
    static Mode current() {
        var name = System.getProperty("testee", "protocol");
        try {
            return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("-Dtestee=" + name + " is none of " + java.util.List.of(values()), e);
        }
    }

    /**
     * Options for this mode. Old clients may connect with {@code -Dtestee.eio3=true}, others
     * come back to the next server with {@code -Dtestee.recovery=folder}; pages of every origin may, but not
     * with {@code -Dtestee.sameOrigin=true}.
     */
    ZocaloOptions options(ZocaloOptions options) {
        options.cors(Boolean.getBoolean("testee.sameOrigin") ? Cors.sameOrigin() : Cors.anyOrigin());
        options.drainTimeout(Duration.ofMinutes(1)); // slow machines have time to end well
        configure(options.allowEIO3(Boolean.getBoolean("testee.eio3")));
        return options;
    }

    abstract void configure(ZocaloOptions options);

    /** Nothing, if the mode is about the engine alone. */
    void serve(Zocalo io) {}

    /** What is at {@code /engine.io}. */
    Connection.Acceptor engine() {
        return EchoEngine::accept;
    }
}

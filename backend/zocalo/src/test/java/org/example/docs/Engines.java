package org.example.docs;

import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.zocalo.ConnectionError;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.Cors;
import org.zocalo.HandshakeCookie;
import org.zocalo.ZocaloOptions;

class Engines {
    interface Addresses {
        boolean isBanned(String address);
    }

    private static final System.Logger LOG = System.getLogger("engines");

    void options(ZocaloOptions options, Addresses addresses) {
        // tag::options
        options.cookie(HandshakeCookie.named("io").withSecure(true))
                .cors(Cors.origins(Pattern.compile("https://[a-z]+\\.example\\.org"))
                        .withCredentials()
                        .withAllowedHeaders("x-room")
                        .withMaxAge(Duration.ofHours(1)))
                .allowRequest(request -> addresses.isBanned(request.address())
                        ? CompletableFuture.failedFuture(new ConnectionRefusedException("banned"))
                        : CompletableFuture.completedFuture(null))
                .onInitialHeaders((headers, request) -> headers.add("Set-Cookie", "room=lobby; HttpOnly"))
                .httpCompression(4096);
        // end::options
    }

    // tag::refused
    void refused(@Observes ConnectionError error) {
        LOG.log(System.Logger.Level.INFO, error.request().address() + " " + error.message() + " " + error.context());
    }
    // end::refused
}

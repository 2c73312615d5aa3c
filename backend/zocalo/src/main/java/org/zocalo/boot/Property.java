package org.zocalo.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.zocalo.Limit;
import org.zocalo.ZocaloOptions;

/** One option that can be set from outside. */
record Property(String name, BiConsumer<ZocaloOptions, String> setter) {
    static final String PREFIX = "zocalo.";
    static final String LIMITS = PREFIX + "limits.";

    /** All there are. */
    static final List<Property> ALL = all();

    private static List<Property> all() {
        var all = new ArrayList<>(List.of(
                of("ping-interval", Reading::duration, ZocaloOptions::pingInterval),
                of("ping-timeout", Reading::duration, ZocaloOptions::pingTimeout),
                of("upgrade-timeout", Reading::duration, ZocaloOptions::upgradeTimeout),
                of("connect-timeout", Reading::duration, ZocaloOptions::connectTimeout),
                of("drain-timeout", Reading::duration, ZocaloOptions::drainTimeout),
                of("outbox-interval", Reading::duration, ZocaloOptions::outboxInterval),
                of("max-payload", Reading::number, ZocaloOptions::maxPayload),
                of("max-outbound-messages", Reading::number, ZocaloOptions::maxOutboundMessages),
                of("max-outbound-bytes", Reading::number, ZocaloOptions::maxOutboundBytes),
                of("max-outbound-age", Reading::duration, ZocaloOptions::maxOutboundAge),
                of("transports", Reading::transports),
                of("allow-upgrades", Reading::truth, ZocaloOptions::allowUpgrades),
                of("allow-eio3", Reading::truth, ZocaloOptions::allowEIO3),
                of("trusted-proxies", Reading::number, ZocaloOptions::trustedProxies),
                of("cors.origins", Reading::origins),
                of("http-compression", Reading::compression),
                of("per-message-deflate", Reading::truth, ZocaloOptions::perMessageDeflate),
                of("serve-client", Reading::truth, ZocaloOptions::serveClient),
                of("transactional-emit", Reading::truth, ZocaloOptions::transactionalEmit),
                of("cleanup-empty-child-namespaces", Reading::truth, ZocaloOptions::cleanupEmptyChildNamespaces),
                of("limits.burst", Reading::duration, (options, burst) -> options.limits()
                        .burst(burst))));
        for (var limit : Limit.values()) {
            all.add(of("limits." + limit.text(), Reading::limit, (options, value) -> options.limits()
                    .set(limit, value)));
        }
        return List.copyOf(all);
    }

    private static Property of(String name, BiConsumer<ZocaloOptions, String> setter) {
        return new Property(PREFIX + name, setter);
    }

    private static <T> Property of(String name, Function<String, T> reader, BiConsumer<ZocaloOptions, T> setter) {
        return of(name, (options, text) -> setter.accept(options, reader.apply(text)));
    }
}

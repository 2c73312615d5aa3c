package org.zocalo.opentelemetry;

import io.opentelemetry.context.propagation.TextMapGetter;
import org.zocalo.Handshake;

/** Where a propagator finds the trace of a client's first request: {@code traceparent}, for most. */
final class HandshakeHeaders implements TextMapGetter<Handshake> {
    static final HandshakeHeaders READ = new HandshakeHeaders();

    private HandshakeHeaders() {}

    @Override
    public Iterable<String> keys(Handshake handshake) {
        return handshake.headers().keySet();
    }

    @Override
    public String get(Handshake handshake, String key) {
        return handshake == null ? null : handshake.header(key).orElse(null);
    }
}

package org.zocalo.transport.engineio;

import jakarta.websocket.Extension;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.function.Supplier;
import org.zocalo.ZocaloOptions;

/** Gives each WebSocket its admission, its headers and its extensions. The filter has judged the origin. */
final class WebSocketConfigurator extends ServerEndpointConfig.Configurator {
    private static final String DEFLATE = "permessage-deflate";

    private final Supplier<ZocaloOptions> options;

    /** @param options which are known when the first client comes, not yet when the application is deployed */
    WebSocketConfigurator(Supplier<ZocaloOptions> options) {
        this.options = options;
    }

    @Override
    public boolean checkOrigin(String origin) {
        return true;
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        var admission = Admission.CURRENT.get();
        if (admission != null) {
            admission.engine().headers().upgrade(admission);
            config.getUserProperties().put(Admission.KEY, admission);
        }
    }

    /** None that nobody has asked the server for: some containers would compress whenever the client can. */
    @Override
    public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
        return options.get().perMessageDeflate() && names(installed).contains(DEFLATE)
                ? requested.stream()
                        .filter(one -> one.getName().equals(DEFLATE))
                        .limit(1)
                        .toList()
                : List.of();
    }

    private static List<String> names(List<Extension> extensions) {
        return extensions.stream().map(Extension::getName).toList();
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
        return type.cast(new WebSocketEndpoint());
    }
}

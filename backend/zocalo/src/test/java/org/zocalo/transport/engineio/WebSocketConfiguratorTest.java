package org.zocalo.transport.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.Extension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zocalo.ZocaloOptions;

/** Which extensions a WebSocket gets, on a container that has some. */
class WebSocketConfiguratorTest {
    private static final Named DEFLATE = new Named("permessage-deflate", List.of());
    private static final Named OTHER = new Named("x-other", List.of());
    private static final Named WISHED =
            new Named("permessage-deflate", List.of(new Parameter("client_max_window_bits", "")));

    private record Named(String name, List<Extension.Parameter> parameters) implements Extension {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public List<Extension.Parameter> getParameters() {
            return parameters;
        }
    }

    private record Parameter(String name, String value) implements Extension.Parameter {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getValue() {
            return value;
        }
    }

    private static List<Extension> negotiated(boolean wanted, List<Extension> installed, Extension... requested) {
        return new WebSocketConfigurator(() -> new ZocaloOptions().perMessageDeflate(wanted))
                .getNegotiatedExtensions(installed, List.of(requested));
    }

    @Test
    void messages_are_not_compressed_unless_the_application_wants_it() {
        assertThat(negotiated(false, List.of(DEFLATE, OTHER), WISHED, OTHER)).isEmpty();
    }

    @Test
    void they_are_as_the_client_wishes_first_where_the_container_can() {
        assertThat(negotiated(true, List.of(OTHER, DEFLATE), OTHER, WISHED, DEFLATE))
                .containsExactly(WISHED);
    }

    @Test
    void they_are_not_where_the_container_or_the_client_cannot() {
        assertThat(negotiated(true, List.of(OTHER), WISHED)).isEmpty();
        assertThat(negotiated(true, List.of(DEFLATE), OTHER)).isEmpty();
    }
}

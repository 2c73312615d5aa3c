package org.zocalo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators do not see, and how they see the rest. */
class MasksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "proxy-authorization",
                "cookie",
                "Set-Cookie",
                "x-api-key",
                "token",
                "accessToken",
                "refresh_token",
                "PASSWORD",
                "newPassword",
                "clientSecret",
                "auth",
                "pwd",
                "sid",
                "jwt"
            })
    void names_of_secrets_hide_what_they_name(String name) {
        assertThat(Masks.text(name, "x")).isEqualTo("[masked]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user-agent", "author", "lang", "EIO", "transport", "monkey", "residence", "host"})
    void other_names_do_not(String name) {
        assertThat(Masks.text(name, "x")).isEqualTo("x");
    }

    @Test
    void an_address_keeps_all_but_the_values_of_secrets() {
        assertThat(Masks.url("/socket.io/?EIO=4&token=a=b&x&to%6ben=c&%=1&lang=es"))
                .isEqualTo("/socket.io/?EIO=4&token=[masked]&x&to%6ben=[masked]&%=1&lang=es");
        assertThat(Masks.url("/socket.io/")).isEqualTo("/socket.io/");
    }

    @Test
    void values_are_shown_as_json() {
        assertThat(Shown.event(
                                "x",
                                Arrays.asList(
                                        null,
                                        1,
                                        2.5,
                                        Double.NaN,
                                        new BigDecimal("1.50"),
                                        BigInteger.TEN,
                                        true,
                                        Optional.of("o"),
                                        ByteBuffer.allocate(7),
                                        Thread.State.NEW,
                                        List.of(Map.of("a", new int[] {1})),
                                        Json.createObjectBuilder()
                                                .add("secret", 1)
                                                .build()))
                        .toString())
                .isEqualTo("[\"x\",null,1,2.5,null,1.50,10,true,\"o\",\"<7 bytes>\",\"NEW\",[{\"a\":[1]}],"
                        + "{\"secret\":\"[masked]\"}]");
    }

    @Test
    void what_cannot_be_shown_is_named() {
        class Broken {
            @SuppressWarnings("unused")
            public String getName() {
                throw new IllegalStateException();
            }
        }
        assertThat(Shown.of(new Broken())).hasToString("\"<Broken>\"");
    }
}

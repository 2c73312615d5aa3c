package org.zocalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zocalo.HandshakeCookie.SameSite;

class HandshakeCookieTest {
    private static final HandshakeCookie IO = HandshakeCookie.named("io");

    @Test
    void by_default_it_is_the_one_of_socket_io() {
        assertThat(IO.header("abc")).isEqualTo("io=abc; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void every_attribute_can_be_said() {
        var cookie = IO.withPath("/live")
                .withDomain("example.org")
                .withMaxAge(Duration.ofMinutes(2))
                .withHttpOnly(false)
                .withSecure(true)
                .withPartitioned(true)
                .withSameSite(SameSite.NONE);

        assertThat(cookie.header("abc"))
                .isEqualTo("io=abc; Max-Age=120; Domain=example.org; Path=/live; Secure; Partitioned; SameSite=None");
        assertThat(IO.withSameSite(SameSite.STRICT).header("x")).endsWith("; SameSite=Strict");
    }

    @Test
    void a_value_cannot_become_an_attribute() {
        assertThat(IO.header("a; Domain=evil.example\r\n\"ñ\""))
                .isEqualTo("io=a%3B%20Domain%3Devil.example%0D%0A%22%C3%B1%22; Path=/; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", "a;b", "ñ", "a\nb"})
    void a_name_that_would_break_the_header_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> HandshakeCookie.named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a;b", "/a\r\nb"})
    void so_is_a_path(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> IO.withPath(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a;b", "a..b", "-a"})
    void so_is_a_domain(String domain) {
        assertThatIllegalArgumentException().isThrownBy(() -> IO.withDomain(domain));
    }

    @Test
    void so_is_a_negative_age() {
        assertThatIllegalArgumentException().isThrownBy(() -> IO.withMaxAge(Duration.ofSeconds(-1)));
    }
}

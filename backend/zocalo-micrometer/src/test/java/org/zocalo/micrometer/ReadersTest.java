package org.zocalo.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private static HttpServletRequest request(String address, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> method.getName().equals("getHeader") ? headers.get(args[0]) : address);
    }

    @Test
    void without_a_token_programs_of_this_machine_may_read() {
        var readers = new Readers(Optional.empty());

        assertThat(readers.allow(request("127.0.0.1", Map.of()))).isTrue();
        assertThat(readers.allow(request("0:0:0:0:0:0:0:1", Map.of()))).isTrue();
        assertThat(readers.allow(request("192.168.1.5", Map.of()))).isFalse();
        assertThat(readers.allow(request("203.0.113.7", Map.of()))).isFalse();
    }

    @Test
    void a_proxy_on_this_machine_does_not_open_the_page_to_the_world() {
        var readers = new Readers(Optional.empty());

        assertThat(readers.allow(request("127.0.0.1", Map.of("X-Forwarded-For", "203.0.113.7"))))
                .isFalse();
        assertThat(readers.allow(request("127.0.0.1", Map.of("Forwarded", "for=203.0.113.7"))))
                .isFalse();
    }

    @Test
    void with_a_token_whoever_shows_it_may_read_and_nobody_else() {
        var readers = new Readers(Optional.of("s3cret"));

        assertThat(readers.allow(request("203.0.113.7", Map.of("Authorization", "Bearer s3cret"))))
                .isTrue();
        assertThat(readers.allow(request("203.0.113.7", Map.of("Authorization", "bearer s3cret"))))
                .isTrue();
        assertThat(readers.allow(request("203.0.113.7", Map.of("Authorization", "Bearer secret"))))
                .isFalse();
        assertThat(readers.allow(request("203.0.113.7", Map.of("Authorization", "s3cret"))))
                .isFalse();
        assertThat(readers.allow(request("127.0.0.1", Map.of()))).isFalse();
    }
}

package org.zocalo.transport.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    private static HttpServletRequest request(String... forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getRemoteAddr" -> "10.0.0.1";
                    case "getHeaders" -> Collections.enumeration(List.of(forwarded));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void nobody_is_believed_if_no_proxy_is_trusted() {
        assertThat(ClientAddress.of(request("192.0.2.1"), 0)).isEqualTo("10.0.0.1");
    }

    @Test
    void what_the_client_has_said_itself_is_not_believed() {
        assertThat(ClientAddress.of(request("6.6.6.6, 192.0.2.1"), 1)).isEqualTo("192.0.2.1");
        assertThat(ClientAddress.of(request("6.6.6.6, 192.0.2.1", "10.0.0.9"), 2))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void who_has_not_come_through_all_proxies_has_the_address_of_the_connection() {
        assertThat(ClientAddress.of(request(), 1)).isEqualTo("10.0.0.1");
        assertThat(ClientAddress.of(request("192.0.2.1"), 2)).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1:4711, 192.0.2.1",
        "[2001:db8::1]:4711, 2001:db8::1",
        "[2001:db8::1], 2001:db8::1",
        "2001:db8::1, 2001:db8::1",
        "unknown, 10.0.0.1",
        "example.org, 10.0.0.1",
    })
    void an_entry_is_an_address_with_or_without_a_port(String entry, String address) {
        assertThat(ClientAddress.of(request(entry), 1)).isEqualTo(address);
    }

    @Test
    void the_network_of_what_is_no_address_is_itself() {
        assertThat(ClientAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(ClientAddress.network("a:b:example")).isEqualTo("a:b:example");
        assertThat(ClientAddress.network("2001:db8:1:2:3:4:5:6")).isEqualTo(ClientAddress.network("2001:db8:1:2::1"));
    }
}

package org.zocalo.transport.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zocalo.Limit;
import org.zocalo.Limits;
import org.zocalo.ZocaloOptions;
import org.zocalo.runtime.Excesses;

class CrowdTest {
    private final Limits limits = new ZocaloOptions().limits().none();
    private final Excesses excesses = new Excesses();

    private static Optional<Limit> limit(Optional<Crowd.Excess> excess) {
        return excess.map(Crowd.Excess::limit);
    }

    @Test
    void an_address_has_so_many_clients_until_one_of_them_goes() {
        var crowd = new Crowd(limits.connectionsPerAddress(2), excesses);
        crowd.came("192.0.2.1");
        assertThat(crowd.refuses("192.0.2.1", 1)).isEmpty();
        crowd.came("192.0.2.1");
        assertThat(limit(crowd.refuses("192.0.2.1", 2))).contains(Limit.CONNECTIONS_PER_ADDRESS);
        assertThat(crowd.refuses("192.0.2.2", 2)).isEmpty();
        crowd.went("192.0.2.1");
        assertThat(crowd.refuses("192.0.2.1", 1)).isEmpty();
        assertThat(excesses.counts()).containsEntry(Limit.CONNECTIONS_PER_ADDRESS, 1L);
    }

    @Test
    void all_addresses_of_an_ipv6_network_are_one() {
        var crowd = new Crowd(limits.connectionsPerAddress(1), excesses);
        crowd.came("2001:db8:0:1::1");
        assertThat(limit(crowd.refuses("2001:db8:0:1:ffff::2", 1))).contains(Limit.CONNECTIONS_PER_ADDRESS);
        assertThat(crowd.refuses("2001:db8:0:2::1", 1)).isEmpty();
    }

    @Test
    void the_server_has_so_many_clients() {
        var crowd = new Crowd(limits.connections(10), excesses);
        assertThat(crowd.refuses("192.0.2.1", 9)).isEmpty();
        assertThat(limit(crowd.refuses("192.0.2.1", 10))).contains(Limit.CONNECTIONS);
        assertThat(excesses.counts()).containsEntry(Limit.CONNECTIONS, 1L);
    }

    @Test
    void an_address_comes_so_often_whatever_becomes_of_its_clients() {
        limits.burst(Duration.ofHours(1)).handshakesPerAddress(1);
        var crowd = new Crowd(limits, excesses);
        assertThat(IntStream.range(0, 3_600)
                        .allMatch(i -> crowd.refuses("192.0.2.1", 0).isEmpty()))
                .isTrue();
        crowd.came("192.0.2.1");
        crowd.went("192.0.2.1");
        var excess = Stream.generate(() -> crowd.refuses("192.0.2.1", 0))
                .limit(100)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        assertThat(excess.limit()).isEqualTo(Limit.HANDSHAKES_PER_ADDRESS);
        assertThat(excess.retryAfter()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(crowd.refuses("192.0.2.2", 0)).isEmpty();
        assertThat(excesses.counts()).containsEntry(Limit.HANDSHAKES_PER_ADDRESS, 1L);
    }

    @Test
    void an_address_is_forgotten_with_its_last_client() {
        var crowd = new Crowd(limits, excesses);
        for (int i = 0; i < 100; i++) {
            crowd.came("192.0.2." + i);
        }
        for (int i = 1; i < 100; i++) {
            crowd.went("192.0.2." + i);
        }
        assertThat(crowd.size()).isOne();
    }
}

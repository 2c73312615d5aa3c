package org.zocalo.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zocalo.Cors;
import org.zocalo.EngineOptions.Transport;
import org.zocalo.Limit;
import org.zocalo.Limits;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;

class ConfigurationTest {
    private final ZocaloOptions options = new ZocaloOptions();

    private void apply(Map<String, String> properties, Map<String, String> environment) {
        new Configuration(new PlatformSource(properties, environment)).apply(options);
    }

    private void apply(String property, String value) {
        apply(Map.of(property, value), Map.of());
    }

    @Test
    void a_property_counts_more_than_the_environment_and_that_more_than_the_application() {
        options.pingInterval(Duration.ofSeconds(1)).limits().roomsPerSocket(1).eventsPerSocket(1);
        apply(
                Map.of("zocalo.limits.rooms-per-socket", "2"),
                Map.of("ZOCALO_LIMITS_ROOMS_PER_SOCKET", "3", "ZOCALO_LIMITS_EVENTS_PER_SOCKET", "3"));
        assertThat(options.limits().of(Limit.ROOMS_PER_SOCKET)).isEqualTo(2);
        assertThat(options.limits().of(Limit.EVENTS_PER_SOCKET)).isEqualTo(3);
        assertThat(options.pingInterval()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void every_limit_can_be_set_and_taken_away() {
        for (var limit : Limit.values()) {
            apply("zocalo.limits." + limit.text(), "7");
            assertThat(options.limits().of(limit)).isEqualTo(7);
            apply("zocalo.limits." + limit.text(), "none");
            assertThat(options.limits().of(limit)).isEqualTo(Limits.NONE);
        }
    }

    @ParameterizedTest
    @CsvSource({"25s, PT25S", "500ms, PT0.5S", "2m, PT2M", "1h, PT1H", "PT1M30S, PT1M30S"})
    void durations_are_written_briefly_or_by_the_standard(String text, Duration duration) {
        apply("zocalo.limits.burst", text);
        assertThat(options.limits().burst()).isEqualTo(duration);
    }

    @Test
    void sets_have_commas() {
        options.cors(Cors.sameOrigin().withCredentials());
        apply(
                Map.of(
                        "zocalo.transports",
                        "websocket, polling",
                        "zocalo.cors.origins",
                        "https://a.test, https://b.test"),
                Map.of("ZOCALO_HTTP_COMPRESSION", "off"));
        assertThat(options.transports()).isEqualTo(Set.of(Transport.POLLING, Transport.WEBSOCKET));
        assertThat(options.cors().origins()).isEqualTo(Set.of("https://a.test", "https://b.test"));
        assertThat(options.cors().credentials()).isTrue();
        assertThat(options.httpCompression()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zocalo.ping-interval, soon, a duration is wanted",
        "zocalo.ping-interval, 0s, not a positive duration",
        "zocalo.max-payload, 1MB, a whole number is wanted",
        "zocalo.allow-eio3, yes, true or false is wanted",
        "zocalo.transports, pigeon, 'polling, websocket or both'",
        "zocalo.limits.connections, 0, not a positive number",
        "zocalo.trusted-proxies, -1, not a number of proxies",
    })
    void what_cannot_be_read_is_named(String property, String value, String why) {
        assertThatThrownBy(() -> apply(property, value))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(property)
                .hasMessageContaining(value)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zocalo.ping-intervall", "zocalo.limits.rooms", "zocalo.cors.origin"})
    void a_name_that_means_nothing_is_named(String property) {
        assertThatThrownBy(() -> apply(property, "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("There is no property " + property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zocalo.banner", "zocalo.other.thing", "zocalo", "other.ping-interval"})
    void names_of_others_are_left_alone(String property) {
        apply(property, "x");
    }

    @Test
    void a_server_is_made_with_what_is_said_outside() {
        System.setProperty("zocalo.limits.json-depth", "5");
        try {
            var io = Zocalo.create(made -> made.limits().jsonDepth(9));
            assertThat(io.options().limits().of(Limit.JSON_DEPTH)).isEqualTo(5);
            io.close();
        } finally {
            System.clearProperty("zocalo.limits.json-depth");
        }
    }

    @Test
    void the_document_has_every_property_and_every_default() throws Exception {
        var document = Files.readString(Path.of("../../docs/limits.md"));
        assertThat(Property.ALL).allSatisfy(property -> assertThat(document).contains("`" + property.name() + "`"));
        for (var limit : Limit.values()) {
            var value = new ZocaloOptions().limits().of(limit);
            var said =
                    value == Limits.NONE ? "none" : String.format("%,d", value).replace(',', ' ');
            assertThat(document).contains("| `" + limit + "` | " + said + " |");
        }
    }
}

package org.zocalo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Languages LANGUAGES = Languages.of(Locale.ENGLISH, SPANISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | es",
                "es-MX | es",
                "en-GB, es;q=0.5 | en",
                "fr, es;q=0.5, en;q=0.2 | es",
                "fr, de | en",
                "* | en",
                "'' | en",
                "not;a;language | en"
            })
    void the_first_language_is_heard_that_is_wanted_and_spoken(String wanted, String heard) {
        assertThat(LANGUAGES.lookup(wanted).getLanguage()).isEqualTo(heard);
    }

    @Test
    void a_list_of_languages_that_is_too_long_is_not_read() {
        assertThat(LANGUAGES.lookup("es," + "fr,".repeat(1_000) + "de")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void what_a_client_says_itself_counts_more_than_what_its_browser_says() {
        var lang = Json.createObjectBuilder().add("lang", "es").build();

        assertThat(LANGUAGES.of(client("en", Map.of("lang", "en"), lang))).isEqualTo(SPANISH);
        assertThat(LANGUAGES.of(client("en", Map.of("lang", "es"), JsonValue.EMPTY_JSON_OBJECT)))
                .isEqualTo(SPANISH);
        assertThat(LANGUAGES.of(client("es", Map.of(), JsonValue.EMPTY_JSON_OBJECT)))
                .isEqualTo(SPANISH);
    }

    private static Handshake client(String accepted, Map<String, String> query, JsonObject auth) {
        return new Handshake(
                Map.of("accept-language", List.of(accepted)),
                Instant.now(),
                "127.0.0.1",
                false,
                false,
                "/",
                query,
                auth,
                Optional.empty());
    }
}

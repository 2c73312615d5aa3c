package org.zocalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CorsTest {

    @Test
    void by_default_no_other_origin_may() {
        assertThat(Cors.sameOrigin().enabled()).isFalse();
        assertThat(Cors.sameOrigin().allows("https://a.example")).isFalse();
    }

    @Test
    void those_of_a_list_may() {
        var cors = Cors.origins("https://a.example", "https://b.example");

        assertThat(cors.enabled()).isTrue();
        assertThat(cors.allows("https://b.example")).isTrue();
        assertThat(cors.allows("https://b.example:8443")).isFalse();
    }

    @Test
    void a_pattern_matches_the_whole_origin() {
        var cors = Cors.origins(Pattern.compile("https://[a-z]+\\.example"), Pattern.compile("http://localhost:\\d+"));

        assertThat(cors.enabled()).isTrue();
        assertThat(cors.allows("https://b.example")).isTrue();
        assertThat(cors.allows("http://localhost:4200")).isTrue();
        assertThat(cors.allows("https://b.example.evil.com")).isFalse();
        assertThat(cors.allows("http://evil.com/https://b.example")).isFalse();
    }

    @Test
    void a_function_decides() {
        var cors = Cors.origins(origin -> origin.endsWith(".example")).withCredentials();

        assertThat(cors.enabled()).isTrue();
        assertThat(cors.credentials()).isTrue();
        assertThat(cors.allows("https://b.example")).isTrue();
        assertThat(cors.allows("https://b.org")).isFalse();
    }
}

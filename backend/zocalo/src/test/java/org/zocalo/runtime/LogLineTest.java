package org.zocalo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {
    @Test
    void a_line_has_words_and_keys_with_values() {
        assertThat(LogLine.of("a handler failed", "sid", "A-b_1", "nsp", "/tickets", "event", "siguiente-ticket"))
                .isEqualTo("a handler failed sid=A-b_1 nsp=/tickets event=siguiente-ticket");
    }

    @Test
    void a_value_that_could_be_taken_for_something_else_is_quoted() {
        assertThat(LogLine.of("x", "event", "")).isEqualTo("x event=\"\"");
        assertThat(LogLine.of("x", "event", "a b")).isEqualTo("x event=\"a b\"");
        assertThat(LogLine.of("x", "event", "sid=1")).isEqualTo("x event=\"sid=1\"");
        assertThat(LogLine.of("x", "event", "say \"no\" \\")).isEqualTo("x event=\"say \\\"no\\\" \\\\\"");
    }

    @Test
    void no_client_begins_a_line_of_its_own() {
        assertThat(LogLine.of("x", "event", "a\r\nERROR all is lost\u2028\u001b"))
                .isEqualTo("x event=\"a\\u000d\\u000aERROR all is lost\\u2028\\u001b\"");
    }

    @Test
    void no_client_fills_the_log() {
        assertThat(LogLine.of("x", "event", "e".repeat(100_000)))
                .hasSizeLessThan(300)
                .endsWith("e…");
    }
}

package org.zocalo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private static LogRecord entry(String message) {
        var entry = new LogRecord(Level.SEVERE, message);
        entry.setLoggerName("org.zocalo.hub.Listeners");
        entry.setInstant(Instant.parse("2026-11-23T10:00:00Z"));
        return entry;
    }

    private static String json(String message) {
        return new JsonLines().format(entry(message));
    }

    @Test
    void a_record_is_one_line_and_its_keys_are_members() {
        assertThat(json("a handler failed sid=A-b_1 nsp=/chat event=\"say \\\"no\\\"\\u000a\""))
                .isEqualTo("{\"time\":\"2026-11-23T10:00:00Z\",\"level\":\"SEVERE\","
                        + "\"logger\":\"org.zocalo.hub.Listeners\",\"message\":\"a handler failed\","
                        + "\"sid\":\"A-b_1\",\"nsp\":\"/chat\",\"event\":\"say \\\"no\\\"\\u000a\"}\n");
    }

    @Test
    void a_record_without_keys_is_its_message() {
        assertThat(json("1 + 1 = 2\nx"))
                .contains("\"message\":\"1 + 1 = 2\\u000ax\"}")
                .endsWith("}\n");
    }

    @Test
    void no_key_takes_the_place_of_what_the_record_says_itself() {
        assertThat(json("x level=INFO message=y"))
                .contains("\"level\":\"SEVERE\"")
                .contains("\"message\":\"x\"}");
    }

    @Test
    void a_failure_is_told_with_its_trace() {
        var entry = entry("x");
        entry.setThrown(new IllegalStateException("broken"));

        var line = new JsonLines().format(entry);

        assertThat(line).contains("\"error\":\"java.lang.IllegalStateException: broken\\u000a");
        assertThat(line.lines()).hasSize(1);
    }
}

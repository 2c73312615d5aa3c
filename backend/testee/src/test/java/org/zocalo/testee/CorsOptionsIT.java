package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What pages of other origins are told where the application has said everything that can be said. */
class CorsOptionsIT {
    private static final String KNOWN = "https://plaza.example";
    private static final String OTHER = "https://plaza.example.com";

    private final Engine engine = Engine.options("/rich/");

    @Test
    void an_origin_that_the_pattern_matches_is_reflected() {
        var answer = engine.get(Engine.POLLING, "Origin", KNOWN);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(KNOWN);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(answer.header("Access-Control-Expose-Headers")).isEqualTo("x-initial,x-every");
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void another_is_not() {
        var answer = engine.get(Engine.POLLING, "Origin", OTHER);

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void a_refusal_can_be_read_too() {
        var answer = engine.get(Engine.POLLING + "&gate=told", "Origin", KNOWN);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(KNOWN);
    }

    @Test
    void a_preflight_says_what_the_options_say() {
        var answer = Engine.join(engine.send(
                "OPTIONS",
                Engine.POLLING,
                "",
                "Origin",
                KNOWN,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "x-other"));

        answer.assertEmpty(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(KNOWN);
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET,POST");
        assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("x-sala,x-mesa");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("3600");
        assertThat(answer.header("Access-Control-Expose-Headers")).isEqualTo("x-initial,x-every");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Origin");
    }

    @Test
    void a_websocket_is_opened_for_the_pages_that_may() throws Exception {
        try (var raw = engine.connect()) {
            var opened =
                    raw.upgrade("/rich/?" + Engine.WEBSOCKET, "Origin", KNOWN).read();
            assertThat(opened.status()).isEqualTo(101);
            assertThat(opened.header("Access-Control-Allow-Origin")).isEqualTo(KNOWN);
        }
        try (var raw = engine.connect()) {
            raw.upgrade("/rich/?" + Engine.WEBSOCKET, "Origin", OTHER).read().assertUpgradeRefused(4);
        }
    }
}

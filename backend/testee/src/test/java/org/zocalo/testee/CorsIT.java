package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What browsers are told about pages of other origins: on every answer, or the page cannot read it. */
class CorsIT {
    private static final String ANY = "*";

    private final Engine engine = Engine.socketIo();

    @Test
    void every_answer_says_who_may_read_it() {
        var handshake = engine.get(Engine.POLLING, "Origin", "http://app.example");
        var sid = Engine.sid(handshake.body());
        var post = Engine.join(engine.send("POST", Engine.session(sid), "40", "Origin", "http://app.example"));
        var poll = engine.get(Engine.session(sid), "Origin", "http://app.example");

        assertThat(allowed(handshake)).isEqualTo(ANY);
        assertThat(allowed(post)).isEqualTo(ANY);
        assertThat(allowed(poll)).isEqualTo(ANY);
        assertThat(poll.body()).startsWith("40{\"sid\"");
    }

    @Test
    void errors_say_so_too() {
        assertThat(allowed(engine.get("EIO=4&transport=abc", "Origin", "http://app.example")))
                .isEqualTo(ANY);
        assertThat(allowed(engine.get(Engine.session("abc"), "Origin", "http://app.example")))
                .isEqualTo(ANY);
        assertThat(allowed(Engine.join(engine.send("PUT", Engine.POLLING, "", "Origin", "http://app.example"))))
                .isEqualTo(ANY);
        var sid = engine.open();
        assertThat(allowed(Engine.join(engine.send(
                        "POST",
                        Engine.session(sid),
                        "x",
                        "Origin",
                        "http://app.example",
                        "Content-Type",
                        "application/octet-stream"))))
                .isEqualTo(ANY);
    }

    @Test
    void a_poll_that_is_ended_by_another_says_so_too() throws Exception {
        var sid = engine.open();
        var first = engine.send("GET", Engine.session(sid), "", "Origin", "http://app.example");
        var second = engine.send("GET", Engine.session(sid), "", "Origin", "http://app.example");

        assertThat(allowed(Engine.join(first))).isEqualTo(ANY);
        assertThat(allowed(Engine.join(second))).isEqualTo(ANY);
    }

    @Test
    void a_preflight_is_answered_whatever_it_is_for() {
        for (var query : new String[] {Engine.POLLING, Engine.session("abc"), "x=y"}) {
            var answer = Engine.join(engine.send(
                    "OPTIONS",
                    query,
                    "",
                    "Origin",
                    "http://app.example",
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "content-type,x-sala"));

            answer.assertEmpty(204);
            assertThat(allowed(answer)).isEqualTo(ANY);
            assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD,PUT,PATCH,POST,DELETE");
            assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("content-type,x-sala");
            assertThat(answer.headers().allValues("Vary")).contains("Access-Control-Request-Headers");
        }
    }

    private static String allowed(Answer answer) {
        return answer.header("Access-Control-Allow-Origin");
    }
}

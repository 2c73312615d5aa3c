package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The cookie with the session's id, and the headers that the application adds. */
class CookieIT {
    private static final String TAGGED = "&tag=plaza";

    private final Engine engine = Engine.options("/rich/");

    @Test
    void a_handshake_by_polling_sets_the_cookie() {
        var answer = engine.get(Engine.POLLING);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .contains("sala=" + Engine.sid(answer.body()) + "; Max-Age=86400; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void a_cookie_has_what_an_id_may_not_have_there_escaped() {
        var answer = engine.get(Engine.POLLING + "&id=caf%3B%2C%20au-lait".replace("%20", ""));

        assertThat(Engine.sid(answer.body())).isEqualTo("caf;,au-lait");
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(set -> set.startsWith("sala=caf%3B%2Cau-lait;"));
    }

    @Test
    void no_other_answer_sets_it() throws Exception {
        var sid = engine.open();
        engine.post(sid, "4x");

        assertThat(engine.poll(sid).headers().allValues("Set-Cookie")).isEmpty();
        assertThat(engine.post(sid, "4x").headers().allValues("Set-Cookie")).isEmpty();
        try (var raw = engine.connect()) {
            var opened = raw.upgrade("/rich/?" + Engine.WEBSOCKET).read();
            assertThat(opened.status()).isEqualTo(101);
            assertThat(opened.headers().allValues("Set-Cookie")).noneMatch(set -> set.startsWith("sala="));
        }
    }

    @Test
    void without_the_option_there_is_none() {
        assertThat(Engine.options("/poor/").get(Engine.POLLING).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void the_first_answer_of_a_session_has_the_initial_headers() throws Exception {
        assertInitial(engine.get(Engine.POLLING + TAGGED));
        try (var raw = engine.connect()) {
            assertInitial(raw.upgrade("/rich/?" + Engine.WEBSOCKET + TAGGED).read());
        }
    }

    private static void assertInitial(Answer answer) {
        assertThat(answer.header("X-Initial")).isEqualTo("plaza");
        assertThat(answer.header("X-Every")).isEqualTo("plaza");
        assertThat(answer.headers().allValues("Set-Cookie")).contains("a=1", "b=2");
    }

    @Test
    void every_answer_has_the_headers_of_its_own_request() throws Exception {
        var sid = engine.open();
        var pending = engine.send("GET", Engine.session(sid) + "&tag=pending", "");
        engine.awaitPending();
        var post = Engine.join(engine.send("POST", Engine.session(sid) + "&tag=post", "4x"));
        assertEvery(Engine.join(pending), "pending");
        assertEvery(post, "post");
        engine.post(sid, "4y");
        assertEvery(engine.get(Engine.session(sid) + "&tag=at-once"), "at-once");
        try (var raw = engine.connect()) {
            var upgrade = raw.upgrade("/rich/?" + Engine.WEBSOCKET + "&tag=upgrade&sid=" + sid)
                    .read();
            assertThat(upgrade.status()).isEqualTo(101);
            assertThat(upgrade.header("X-Every")).isEqualTo("upgrade");
            assertThat(upgrade.header("X-Initial")).isEmpty();
        }
    }

    private static void assertEvery(Answer answer, String tag) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().allValues("X-Every")).containsExactly(tag);
        assertThat(answer.header("X-Initial")).isEmpty();
        assertThat(answer.header("X-Seen")).isEqualTo("no-store");
    }

    @Test
    void a_line_break_makes_no_other_header() {
        var answer = engine.get(Engine.POLLING);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKeys("X-Smuggled", "x-smuggled", "X-Split", "x-split");
    }
}

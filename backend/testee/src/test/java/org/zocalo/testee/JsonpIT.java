package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Polling by scripts and forms. */
class JsonpIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final OldEngine engine = OldEngine.echo();

    private OldEngine.Bytes post(String sid, String payload) {
        return form(sid, "d=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
    }

    private OldEngine.Bytes form(String sid, String form) {
        return engine.post(sid, FORM, form.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "17, 17", "1);alert(2, 12", "'', ''", "x, ''"})
    void an_answer_calls_the_function_of_a_number(String parameter, String number) {
        var query = "&j=" + URLEncoder.encode(parameter, StandardCharsets.UTF_8);

        var answer = engine.get(OldEngine.POLLING + query);

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(answer.header("X-Content-Type-Options")).isEmpty(); // or no browser would run it
        assertThat(answer.text())
                .startsWith("___eio[" + number + "](\"")
                .contains(":0{\\\"sid\\\":\\\"")
                .endsWith("}\");");
    }

    @Test
    void what_a_script_cannot_contain_is_escaped() {
        var sid = engine.open("&j=0");

        post(sid, "21:4\"\\/\t\u0001\u2028\u2029</script>ñ\uD83D\uDE00é").assertTaken();

        assertThat(engine.poll(sid).text())
                .isEqualTo("___eio[0](\"21:4\\\"\\\\/\\u0009\\u0001\\u2028\\u2029\\u003c/script>ñ\\ud83d\\ude00é\");");
    }

    @Test
    void the_end_of_a_line_comes_as_a_backslash_and_an_n() {
        var sid = engine.open("&j=0");

        post(sid, "4:4a\\nb").assertTaken();
        post(sid, "5:4a\\\\nb").assertTaken();
        post(sid, "6:4a\\\\\\nb").assertTaken();

        assertThat(engine.poll(sid).text()).isEqualTo("___eio[0](\"4:4a\\u000ab5:4a\\\\nb6:4a\\\\\\\\nb\");");
    }

    @Test
    void binary_is_base64() {
        var sid = engine.open("&j=0");

        post(sid, "10:b4AQIDBA==6:4a+b&c").assertTaken();

        assertThat(engine.poll(sid).text()).isEqualTo("___eio[0](\"10:b4AQIDBA==6:4a+b&c\");");
    }

    @Test
    void a_pending_poll_is_answered_by_a_script_too() {
        var sid = engine.open("&j=3");
        var poll = engine.pollLater(sid);

        post(sid, "1:1").assertTaken();

        assertThat(Engine.join(poll).text()).isEqualTo("___eio[3](\"1:6\");");
        engine.assertGone(sid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x=2:4a", "d", "d=", "d=4a", "d=3:4a", "2:4a"})
    void a_form_without_a_payload_ends_the_session(String form) {
        var sid = engine.open("&j=0");

        assertThat(form(sid, form).status()).isIn(200, 400);

        engine.assertGone(sid);
    }

    @Test
    void a_form_above_the_limit_is_refused_and_the_session_lives() {
        var sid = engine.open("&j=0");

        assertThat(post(sid, "500001:4" + "\"".repeat(500_000)).status()).isEqualTo(413);

        post(sid, "2:4x").assertTaken();
        assertThat(engine.poll(sid).text()).isEqualTo("___eio[0](\"2:4x\");");
    }

    @Test
    void it_may_become_a_websocket() {
        var sid = engine.open("&j=0");
        var pipe = engine.webSocket("&sid=" + sid).text("2probe");
        assertThat(pipe.next()).isEqualTo("3probe");
        assertThat(engine.poll(sid).text()).isEqualTo("___eio[0](\"1:6\");");

        pipe.text("5").text("4x");

        assertThat(pipe.next()).isEqualTo("4x");
        pipe.close();
    }

    @Test
    void pages_that_may_not_connect_get_no_script() {
        var strict = new OldEngine(new Engine(Testee.in("client", "testee.eio3", "testee.sameOrigin"), "/engine.io/"));
        var own = "http://" + strict.engine().host() + ":" + strict.engine().port() + "/page";

        for (var page : new String[] {"http://other.example/page", "null"}) {
            var answer = strict.get(OldEngine.POLLING + "&j=0", "Referer", page, "Sec-Fetch-Site", "cross-site");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).isEqualTo("{\"code\":4,\"message\":\"Forbidden\"}");
        }
        assertThat(strict.get(OldEngine.POLLING + "&j=0").status()).isEqualTo(403);
        assertThat(strict.get(OldEngine.POLLING + "&j=0", "Referer", own).text())
                .startsWith("___eio[0](");
        assertThat(strict.get(OldEngine.POLLING).text()).contains(":0{");
    }

    @Test
    void the_current_protocol_does_not_know_it() {
        var answer = engine.get(Engine.POLLING + "&j=0");

        assertThat(answer.text()).startsWith("0{");
    }
}

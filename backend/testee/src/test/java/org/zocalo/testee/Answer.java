package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;

/** The answer to an HTTP request, whoever sent it. */
record Answer(int status, HttpHeaders headers, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The type without its parameters. */
    String type() {
        return header("Content-Type").split(";")[0].trim();
    }

    /** The character set, if one is named. */
    String charset() {
        var type = header("Content-Type").toLowerCase(Locale.ROOT).replace(" ", "");
        var at = type.indexOf("charset=");
        return at < 0 ? "" : type.substring(at + "charset=".length());
    }

    /** The packets of a poll. */
    String[] packets() {
        assertThat(status).as(toString()).isEqualTo(200);
        return body.split("\u001e", -1);
    }

    /** That it is a refusal by this code, told as Engine.IO does it, to the byte. */
    void assertRefused(int code) {
        assertThat(status).as(toString()).isEqualTo(400);
        assertThat(type()).isEqualTo("application/json");
        assertThat(body).isEqualTo("{\"code\":" + code + ",\"message\":\"" + MESSAGES.get(code) + "\"}");
    }

    /** That it is the refusal of a WebSocket. */
    void assertUpgradeRefused(int code) {
        assertThat(status).as(toString()).isEqualTo(400);
        assertThat(type()).isEqualTo("text/html");
        assertThat(header("Connection")).isEqualToIgnoringCase("close");
        assertThat(body).isEqualTo(MESSAGES.get(code));
    }

    /** That it is a bare status. */
    void assertEmpty(int expected) {
        assertThat(status).as(toString()).isEqualTo(expected);
        assertThat(body).isEmpty();
    }

    /** That a POST was taken. */
    void assertTaken() {
        assertThat(status).as(toString()).isEqualTo(200);
        assertThat(type()).isEqualTo("text/html");
        assertThat(header("Content-Length")).isEqualTo("2");
        assertThat(header("Cache-Control")).isEqualTo("no-store");
        assertThat(body).isEqualTo("ok");
    }

    private static final Map<Integer, String> MESSAGES = Map.of(
            0, "Transport unknown",
            1, "Session ID unknown",
            2, "Bad handshake method",
            3, "Bad request",
            4, "Forbidden",
            5, "Unsupported protocol version");
}

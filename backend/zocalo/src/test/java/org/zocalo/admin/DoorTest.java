package org.zocalo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps others out. */
class DoorTest {

    @Test
    void a_hash_knows_its_password_and_no_other_and_does_not_tell_it() {
        var text = PasswordHash.of("café 😀".toCharArray()).toString();
        assertThat(text).matches("pbkdf2-sha512:210000:[\\w-]{22}:[\\w-]{43}").doesNotContain("café");
        var hash = PasswordHash.parse(text);
        assertThat(hash.matches("café 😀".toCharArray())).isTrue();
        assertThat(hash.matches("cafe".toCharArray())).isFalse();
        assertThat(hash.matches(new char[0])).isFalse();
        assertThat(PasswordHash.of("café 😀".toCharArray())).as("another salt").doesNotHaveToString(text);
    }

    @Test
    void a_hash_that_others_have_made_is_understood() {
        // hashlib.pbkdf2_hmac("sha512", b"plaza", b"0123456789abcdef", 1000, 32)
        var hash = PasswordHash.parse(
                "pbkdf2-sha512:1000:MDEyMzQ1Njc4OWFiY2RlZg:TBgfioOf05AyhmSa7LWAs-BeHiO5FgB31zH9kbjW8RU");
        assertThat(hash.matches("plaza".toCharArray())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plaza",
                "pbkdf2-sha512:1000:MDEyMzQ1Njc4OWFiY2RlZg",
                "pbkdf2-sha1:1000:MDEyMzQ1Njc4OWFiY2RlZg:MDEyMzQ1Njc4OWFiY2RlZg",
                "pbkdf2-sha512:0:MDEyMzQ1Njc4OWFiY2RlZg:MDEyMzQ1Njc4OWFiY2RlZg",
                "pbkdf2-sha512:99999999:MDEyMzQ1Njc4OWFiY2RlZg:MDEyMzQ1Njc4OWFiY2RlZg",
                "pbkdf2-sha512:1000:MDEy:MDEyMzQ1Njc4OWFiY2RlZg",
                "pbkdf2-sha512:1000:MDEyMzQ1Njc4OWFiY2RlZg:MDEy",
                "pbkdf2-sha512:1000:***:***",
            })
    void what_is_no_hash_is_said_to_be_none(String text) {
        assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_command_makes_a_hash_of_a_line() throws Exception {
        var in = System.in;
        var out = System.out;
        var written = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream("plaza\n".getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            PasswordHash.main(new String[0]);
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        var hash = PasswordHash.parse(written.toString(StandardCharsets.UTF_8).strip());
        assertThat(hash.matches("plaza".toCharArray())).isTrue();
    }

    @Test
    void a_session_ends_and_the_oldest_make_way() {
        var brief = new Sessions(Duration.ofNanos(1));
        assertThat(brief.knows(brief.begin())).isFalse();

        var sessions = new Sessions(Duration.ofDays(1));
        var first = sessions.begin();
        assertThat(sessions.knows(first)).isTrue();
        for (var i = 0; i < 1000; i++) {
            sessions.begin();
        }
        assertThat(sessions.knows(first)).isFalse();
    }

    @Test
    void an_address_is_listened_to_again_after_a_pause_and_after_a_success() {
        var impatient = new Attempts(Duration.ofNanos(1));
        for (var i = 0; i < 20; i++) {
            assertThat(impatient.begin("a")).isTrue();
        }
        var attempts = new Attempts(Duration.ofDays(1));
        for (var i = 0; i < 5; i++) {
            assertThat(attempts.begin("a")).isTrue();
        }
        assertThat(attempts.begin("a")).isFalse();
        assertThat(attempts.begin("b")).isTrue();
        attempts.succeeded("a");
        assertThat(attempts.begin("a")).isTrue();
    }

    @Test
    void of_very_many_addresses_those_that_were_quiet_for_longest_are_forgotten() {
        var attempts = new Attempts(Duration.ofDays(1));
        for (var i = 0; i < 6; i++) {
            attempts.begin("first");
        }
        assertThat(attempts.begin("first")).isFalse();
        for (var i = 0; i < 1000; i++) {
            attempts.begin("address " + i);
        }
        assertThat(attempts.begin("first")).isTrue();
    }
}

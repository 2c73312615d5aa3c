package org.zocalo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @TempDir
    Path folder;

    private String war;

    @BeforeEach
    void write_a_war() throws Exception {
        war = Files.createFile(folder.resolve("app.war")).toString();
    }

    @Test
    void a_war_alone_is_served_at_the_root_of_port_8080_to_this_machine_only() throws Exception {
        var options = Options.parse(war);

        assertThat(options.url(options.port())).isEqualTo("http://127.0.0.1:8080/");
        assertThat(options.settings()).isEmpty();
    }

    @Test
    void every_option_is_heard() throws Exception {
        var options =
                Options.parse("--port=81", "--host=0.0.0.0", "--context=desk", "--log=json", "--set", "a.b=c=d", war);

        assertThat(options.url(options.port())).isEqualTo("http://localhost:81/desk");
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.jsonLog()).isTrue();
        assertThat(options.settings()).containsEntry("a.b", "c=d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=http", "--port=65536", "--prot=80", "--log=xml", "--set", "no-such.war"})
    void anything_else_is_refused_with_a_sentence(String argument) {
        assertThatThrownBy(() -> Options.parse(argument))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContainingAll(".");
    }

    @Test
    void a_second_war_is_refused() {
        assertThatThrownBy(() -> Options.parse(war, war)).hasMessageStartingWith("Unexpected argument");
    }
}

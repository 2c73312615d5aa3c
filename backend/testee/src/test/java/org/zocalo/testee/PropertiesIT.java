package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that are set outside of the application. */
class PropertiesIT {
    private static final long PATIENCE = 180;

    @Test
    void they_count_more_than_what_the_application_says() {
        var testee = Testee.in("scenarios", "zocalo.allow-eio3");

        assertThat(new Engine(testee, "/socket.io/")
                        .get("EIO=3&transport=polling")
                        .body())
                .contains("\"sid\"");
    }

    @ParameterizedTest
    @CsvSource({
        "zocalo.limits.rooms=7, There is no property zocalo.limits.rooms;",
        "zocalo.ping-interval=soon, 'The property zocalo.ping-interval cannot be \"soon\": a duration is wanted'"
    })
    void what_is_wrong_fails_the_deployment_and_is_named(String property, String words) throws Exception {
        var command = new ArrayList<>(Testee.command("scenarios", 0));
        command.add(1, "-D" + property);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var output = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(output).contains(words).doesNotContain("Ready at");
        } finally {
            process.destroyForcibly();
        }
    }
}

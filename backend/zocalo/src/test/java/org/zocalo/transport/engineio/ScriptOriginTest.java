package org.zocalo.transport.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zocalo.Cors;

/** For which pages a session may be polled by scripts. */
class ScriptOriginTest {
    private static final Cors FRIENDS = Cors.origins("https://friend.example");

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/page?a=b, , true",
        "http://shop.example, cross-site, true",
        "https://friend.example, , true",
        "https://friend.example/page, cross-site, true",
        "https://other.example, , false",
        "https://friend.example.other.example/, , false",
        "https://friend.example@other.example/, , false",
        "http://shop.example.other.example/, , false",
        "null, same-origin, false",
        "not an address, , false",
        ", , false",
        ", same-origin, true",
        ", same-site, false",
        ", cross-site, false",
        ", none, false",
    })
    void only_pages_that_may_connect_poll_by_scripts(String page, String site, boolean allowed) {
        var script = new ScriptOrigin("shop.example", page, site);

        assertThat(script.isAllowed(FRIENDS)).isEqualTo(allowed);
        assertThat(script.isAllowed(Cors.anyOrigin())).isTrue();
    }
}

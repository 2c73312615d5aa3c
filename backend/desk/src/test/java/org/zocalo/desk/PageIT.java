package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageIT extends DeskTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"", "index.html", "kiosk", "desk/3", "chat/private~ana~luis"})
    void every_page_address_is_answered_with_the_page(String path) throws Exception {
        var page = get(path, BROWSER);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<base href=\"/desk/\">");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"robots.txt", "main-00000000.js", "api/none", "socket.io/", "socket.io/none"})
    void other_addresses_are_not(String path) throws Exception {
        assertThat(get(path, BROWSER).body()).doesNotContain("<base href");
    }

    @Test
    void programs_do_not_get_the_page_for_a_wrong_address() throws Exception {
        assertThat(get("kiosk", "application/json").statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_with_a_hash_in_its_name_is_kept_for_good() throws Exception {
        var file = get("main-ABCD1234.js", "*/*");

        assertThat(file.body()).isEqualTo("let ready;");
        assertThat(header(file, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk", "api/queues", "main-ABCD1234.js"})
    void every_answer_tells_browsers_not_to_guess_frame_or_leak(String path) throws Exception {
        var answer = get(path, BROWSER);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void what_the_api_says_is_not_kept() throws Exception {
        assertThat(header(get("api/queues", "*/*"), "Cache-Control")).isEqualTo("no-store");
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        var request = HttpRequest.newBuilder(desk.address().resolve(path)).header("Accept", accept);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sending mails, and what becomes of them in an inbox. */
class InboxIT extends DeskTest {
    @Test
    void a_mail_lies_in_the_inbox_of_each_recipient_and_of_nobody_else() {
        String subject = unique();
        var sent = send(ana, "'to':['luis','eva','luis']", subject);

        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        assertThat(sent.object().getJsonArray("to")).hasToString("[\"eva\",\"luis\"]");
        for (var reader : new Api[] {eva, Api.of(desk, "luis")}) {
            var mail = only(reader, "inbox", subject);
            assertThat(mail.getJsonObject("from").getString("name")).isEqualTo("ana");
            assertThat(mail.getInt("recipients")).isEqualTo(2);
            assertThat(mail.getBoolean("read")).isFalse();
        }
        assertThat(search(ana, "inbox", subject)).isEmpty();
    }

    @Test
    void an_administrator_writes_to_all_of_a_role_or_to_everybody() {
        assertThat(recipients("agent")).contains("admin", "ana", "luis").doesNotContain("eva");
        assertThat(recipients("all")).contains("admin", "ana", "eva", "luis").doesNotContain("kiosco");
        assertInvalid(send(admin, "'role':'none'", unique()), "role");
        assertProblem(send(ana, "'role':'agent'", unique()), 403);
    }

    @Test
    void a_request_that_is_sent_again_sends_one_mail_even_at_the_same_time() {
        String subject = unique();
        String key = UUID.randomUUID().toString();
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> keyed(ana, key, subject)))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            assertThat(answer.object()).isEqualTo(answers.get(0).object());
        });
        only(eva, "inbox", subject);
        assertProblem(keyed(ana, key, unique()), 422);
        assertThat(keyed(admin, key, subject).status()).isEqualTo(201);
    }

    @Test
    void what_is_read_or_archived_leaves_its_view_and_the_counts() {
        send(ana, "'to':['eva']", unique());
        eva.post("inbox/read", null);
        String subject = unique();
        send(ana, "'to':['eva']", subject);
        assertThat(counts(eva)).isEqualTo("1 1");

        eva.post("inbox/seen", null);
        assertThat(counts(eva)).isEqualTo("0 1");
        var mail = only(eva, "unread", subject);
        assertThat(mail.getBoolean("seen")).isTrue();

        var read = eva.put("inbox/" + mail.getString("id"), "{'read':true}").object();
        assertThat(read.getBoolean("read")).isTrue();
        assertThat(counts(eva)).isEqualTo("0 0");
        assertThat(search(eva, "unread", subject)).isEmpty();

        eva.put("inbox/" + mail.getString("id"), "{'archived':true,'read':false}");
        assertThat(counts(eva)).isEqualTo("0 0");
        assertThat(search(eva, "inbox", subject)).isEmpty();
        var archived = only(eva, "archived", subject);
        assertThat(archived.getBoolean("read")).isFalse();
        assertThat(eva.get("inbox/" + mail.getString("id")).object()).isEqualTo(archived);

        eva.put("inbox/" + mail.getString("id"), "{'archived':false}");
        only(eva, "inbox", subject);
        assertThat(counts(eva)).isEqualTo("0 1");
    }

    @Test
    void the_search_finds_words_of_subject_text_and_sender_and_nothing_else_means_something_to_it() {
        String subject = unique();
        send(ana, "'to':['eva']", "100% " + subject);

        only(eva, "inbox", subject.toUpperCase(java.util.Locale.ROOT));
        only(eva, "inbox", "100%25%20" + subject);
        assertThat(search(eva, "inbox", "_00%25%20" + subject)).isEmpty();
        assertThat(search(eva, "inbox", "texto%20de")).isNotEmpty();
        assertThat(search(eva, "inbox", "ana%20ruiz")).isNotEmpty();
    }

    @Test
    void the_pages_begin_with_the_latest() {
        String tag = unique();
        for (int i = 0; i < 3; i++) {
            send(ana, "'to':['eva']", tag + " " + i);
        }
        var first = eva.get("inbox?size=2&q=" + tag).object();
        var second = eva.get("inbox?size=2&page=1&q=" + tag).object();

        assertThat(first.getInt("total")).isEqualTo(3);
        assertThat(first.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(mail -> mail.getString("subject"))
                .containsExactly(tag + " 2", tag + " 1");
        assertThat(second.getJsonArray("items").getJsonObject(0).getString("subject"))
                .isEqualTo(tag + " 0");
    }

    @Test
    void nobody_touches_the_inbox_of_another() {
        String subject = unique();
        send(ana, "'to':['eva']", subject);
        String id = only(eva, "inbox", subject).getString("id");

        assertProblem(ana.get("inbox/" + id), 404);
        assertProblem(ana.put("inbox/" + id, "{'read':true}"), 404);
        assertThat(only(eva, "inbox", subject).getBoolean("read")).isFalse();
    }

    @Test
    void what_is_wrong_is_said_by_field() {
        assertInvalid(send(ana, "'to':['nobody']", unique()), "to");
        assertInvalid(send(ana, "'to':[]", unique()), "to");
        assertInvalid(send(admin, "'to':['eva'],'role':'agent'", unique()), "to");
        assertInvalid(send(ana, "'to':['eva']", " "), "subject");
        assertInvalid(ana.post("mail", "{'to':['eva'],'subject':'x','body':''}"), "body");
        assertInvalid(eva.get("inbox?view=trash"), "view");
        assertInvalid(eva.get("inbox?size=0"), "size");
        assertInvalid(eva.get("inbox?page=-1"), "page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//evil.example", "/\\\\evil.example", "chat", "ftp://host"})
    void a_link_leads_into_the_desk_or_the_web_and_nowhere_else(String link) {
        assertInvalid(send(ana, "'to':['eva'],'link':'%s'".formatted(link), unique()), "link");
    }

    private static java.util.List<String> recipients(String role) {
        return send(admin, "'role':'%s'".formatted(role), unique())
                .object()
                .getJsonArray("to")
                .getValuesAs(jakarta.json.JsonString::getString);
    }

    private static Api.Answer send(Api sender, String address, String subject) {
        return sender.post("mail", body(address, subject));
    }

    private static Api.Answer keyed(Api sender, String key, String subject) {
        return sender.send("POST", "mail", body("'to':['eva']", subject), "Idempotency-Key", key);
    }

    private static String body(String address, String subject) {
        return "{%s,'subject':'%s','body':'El texto de un correo'}".formatted(address, subject);
    }

    private static java.util.List<JsonObject> search(Api reader, String view, String q) {
        return reader.get("inbox?view=%s&q=%s".formatted(view, q))
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static JsonObject only(Api reader, String view, String q) {
        var found = search(reader, view, q);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String counts(Api reader) {
        var counts = reader.get("inbox/counts").object();
        return counts.getInt("unseen") + " " + counts.getInt("unread");
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}

package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has administered what: it is kept if the change was, and told at once. */
class AuditIT extends DeskTest {
    private static List<JsonObject> lines(String query) {
        var answer = admin.get("audit?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static Api.Answer create(String name) {
        return admin.post(
                "users", "{'name':'%s','displayName':'X','password':'long enough','roles':[]}".formatted(name));
    }

    @Test
    void changes_of_accounts_are_kept_the_latest_first() {
        var since = Instant.now().minusSeconds(1);
        create("audited");
        admin.put("users/audited", 1, "{'displayName':'Y','roles':['agent'],'active':true}");
        admin.put("users/audited/password", "{'password':'another one'}");
        admin.delete("users/audited", 2);

        var all = lines("q=audited&subject=user&by=admin&from=" + since);

        assertThat(all)
                .extracting(line -> line.getString("action"))
                .containsExactly("deactivated", "password-reset", "changed", "created");
        assertThat(all.get(2).getString("detail")).isEqualTo("X [] -> Y [agent]");
        assertThat(all).allSatisfy(line -> {
            assertThat(line.getString("by")).isEqualTo("admin");
            assertThat(line.getString("subjectId")).isEqualTo("audited");
            assertThat(line.toString()).doesNotContain("another one");
        });
        assertThat(lines("q=audited&sort=action&size=1").get(0).getString("action"))
                .isEqualTo("changed");
        assertThat(lines("q=audited&to=" + since)).isEmpty();
        assertThat(lines("q=audited&by=ana")).isEmpty();
    }

    @Test
    void changes_of_rooms_are_kept() {
        admin.post("rooms", "{'name':'auditada','title':'Una','staffOnly':false}");
        admin.put("rooms/auditada", "{'title':'Dos','staffOnly':true}");
        admin.delete("rooms/auditada");

        assertThat(lines("q=auditada&subject=room"))
                .extracting(line -> line.getString("action") + " " + line.getString("detail"))
                .containsExactly("deleted Dos (staff only)", "changed Una -> Dos (staff only)", "created Una");
    }

    @Test
    void what_was_refused_is_not_kept() {
        create("refused");
        create("refused");
        admin.put("users/refused", 7, "{'displayName':'Y','roles':[],'active':true}");

        assertThat(lines("q=refused")).hasSize(1);
    }

    @Test
    void administrators_hear_of_it() {
        try (var other = DeskSocket.connect(desk, "/monitor", admin.token())) {
            create("overheard");

            var heard = other.client().expectEvent("auditoria-anotada").get(0, JsonObject.class);
            assertThat(heard.getString("subjectId")).isEqualTo("overheard");
        }
    }

    @Test
    void it_is_exported() {
        create("exported");

        var file = admin.send("GET", "audit?q=exported", null, "Accept", "text/csv");

        assertThat(file.header("Content-Disposition")).contains("audit.csv");
        assertThat(file.response().body().split("\r\n")[1]).contains(",admin,created,user,exported,X []");
    }

    @ParameterizedTest
    @CsvSource({"from=yesterday, from", "to=1, to", "sort=detail, sort", "page=x, page"})
    void a_question_that_makes_no_sense_is_refused(String query, String field) {
        assertInvalid(admin.get("audit?" + query), field);
    }
}

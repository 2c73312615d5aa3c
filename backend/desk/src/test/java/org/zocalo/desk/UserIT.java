package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zocalo.test.ZocaloTestClient;

/** What administrators do with accounts, and what becomes of those whose they are. */
class UserIT extends DeskTest {
    private static final String PASSWORD = "long enough";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static Api.Answer create(String name, String roles) {
        return admin.post("users", user(name, roles));
    }

    private static String user(String name, String roles) {
        return "{'name':'%s','displayName':'Nombre de %s','password':'%s','roles':[%s]}"
                .formatted(name, name, PASSWORD, roles);
    }

    private static String name() {
        return "user" + NAMES.getAndIncrement();
    }

    private static Api.Answer signIn(String name, String password) {
        return anybody.post("login", "{'user':'%s','password':'%s'}".formatted(name, password));
    }

    private static Api signedIn(String name) {
        return Api.withToken(desk, signIn(name, PASSWORD).object().getString("token"));
    }

    private static String change(String roles, boolean active) {
        return "{'displayName':'Otro nombre','roles':[%s],'active':%s}".formatted(roles, active);
    }

    private static List<String> names(Api.Answer page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page.object().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("name"))
                .toList();
    }

    @Test
    void an_account_is_made_and_opens_the_doors_of_its_roles() {
        String name = name();
        var created = create(name, "'agent','admin','agent'");

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/api/users/" + name);
        assertThat(created.header("ETag")).isEqualTo("\"" + created.version() + "\"");
        assertThat(created.object().getJsonArray("roles").toString()).isEqualTo("[\"admin\",\"agent\"]");
        assertThat(created.object()).containsKey("createdAt").doesNotContainKeys("password", "lastLoginAt");

        var user = signedIn(name);
        assertThat(user.get("users/" + name).object()).containsKey("lastLoginAt");
        assertThat(user.get("users/" + name).version()).isEqualTo(created.version());
        assertThat(ana.get("people").toString()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Ana", "a~b", "a b", "ñandu", "a/b"})
    void names_are_plain(String name) {
        assertInvalid(create(name, ""), "name");
    }

    @Test
    void payloads_are_checked_field_by_field() {
        assertInvalid(create(name(), "'boss'"), "roles");
        assertInvalid(create(name(), "null"), "roles");
        assertInvalid(create(name(), "'agent','kiosk'"), "roles");
        assertInvalid(
                admin.post("users", "{'name':'someone','displayName':'x','password':'short','roles':[]}"), "password");
        assertInvalid(
                admin.post("users", "{'name':'someone','displayName':' ','password':'long enough','roles':[]}"),
                "displayName");
        assertInvalid(admin.put("users/ana/password", "{'password':'short'}"), "password");
        assertInvalid(admin.put("users/ana", 1, "{'displayName':'Ana','roles':[]}"), "active");
    }

    @Test
    void a_name_belongs_to_one_user() {
        assertProblem(create("ana", "'agent'"), 409);
    }

    @Test
    void only_administrators_may() {
        assertProblem(ana.get("users"), 403);
        assertProblem(anybody.get("users"), 401);
        assertProblem(ana.post("users", user(name(), "")), 403);
        assertProblem(ana.get("users/eva"), 403);
        assertProblem(ana.put("users/eva", 1, change("", true)), 403);
        assertProblem(ana.put("users/eva/password", "{'password':'long enough'}"), 403);
        assertProblem(ana.delete("users/eva", 1), 403);
        assertProblem(ana.get("audit"), 403);
    }

    @Test
    void who_is_not_there_is_not_found() {
        assertProblem(admin.get("users/none"), 404);
        assertProblem(admin.put("users/none", 1, change("", true)), 404);
        assertProblem(admin.put("users/none/password", "{'password':'long enough'}"), 404);
        assertProblem(admin.delete("users/none", 1), 404);
    }

    @Test
    void a_change_says_for_which_version_it_is_meant() {
        var seen = create(name(), "'agent'");
        String path = "users/" + seen.object().getString("name");
        assertProblem(admin.put(path, change("", true)), 428);
        assertProblem(admin.delete(path), 428);

        var changed = admin.put(path, seen.version(), change("'admin'", true));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"" + changed.version() + "\"");
        assertThat(changed.object().getString("displayName")).isEqualTo("Otro nombre");
        assertThat(admin.get(path).header("ETag")).isEqualTo(changed.header("ETag"));

        assertProblem(admin.put(path, seen.version(), change("", true)), 412);
        assertProblem(admin.delete(path, seen.version()), 412);
        assertThat(admin.get(path).object().getJsonArray("roles").toString()).isEqualTo("[\"admin\"]");
    }

    @Test
    void a_deactivated_user_is_put_out_at_once_and_let_in_no_more() {
        String name = name();
        var seen = create(name, "'agent'");
        var user = signedIn(name);
        try (var chat = DeskSocket.connect(desk, "/chat", user.token());
                var tickets = DeskSocket.connect(desk, "/tickets", user.token())) {
            assertThat(admin.delete("users/" + name, seen.version()).status()).isEqualTo(204);

            chat.client().expectDisconnect();
            tickets.client().expectDisconnect();
        }
        assertProblem(user.get("me"), 401);
        assertProblem(signIn(name, PASSWORD), 403);
        assertProblem(signIn(name, "wrong"), 401);
        assertThat(ana.get("people").toString()).doesNotContain(name);

        var now = admin.get("users/" + name);
        assertThat(now.object().getBoolean("active")).isFalse();
        assertThat(admin.put("users/" + name, now.version(), change("'agent'", true))
                        .status())
                .isEqualTo(200);
        assertThat(signIn(name, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_role_that_is_taken_away_counts_no_more_for_the_sockets_either() {
        String name = name();
        var seen = create(name, "'agent'");
        var user = signedIn(name);
        String token = user.socketToken();
        try (var tickets = DeskSocket.connect(desk, "/tickets", user.token())) {
            admin.put("users/" + name, seen.version(), change("", true));
            tickets.client().expectDisconnect();
        }
        try (var chat = new DeskSocket(ZocaloTestClient.at(desk.address().resolve("socket.io"))
                .auth(Map.of("token", token))
                .connect("/chat"))) {
            assertThat(chat.ask("entrar-cliente", "{'room':'agentes'}").getInt("status"))
                    .isEqualTo(403);
        }
        assertThat(user.get("me").object().getJsonArray("roles")).isEmpty();
    }

    @Test
    void nobody_shuts_themselves_out() {
        String name = name();
        var seen = create(name, "'admin'");
        var user = signedIn(name);

        assertProblem(user.put("users/" + name, seen.version(), change("'agent'", true)), 409);
        assertProblem(user.put("users/" + name, seen.version(), change("'admin'", false)), 409);
        assertProblem(user.delete("users/" + name, seen.version()), 409);
        assertThat(user.put("users/" + name, seen.version(), change("'admin','agent'", true))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_password_that_is_reset_ends_all_logins() {
        String name = name();
        create(name, "");
        var user = signedIn(name);

        assertThat(admin.put("users/" + name + "/password", "{'password':'another one'}")
                        .status())
                .isEqualTo(204);

        assertProblem(user.get("me"), 401);
        assertProblem(signIn(name, PASSWORD), 401);
        assertThat(signIn(name, "another one").status()).isEqualTo(200);
    }

    @Test
    void a_password_of_ones_own_is_changed_and_ends_all_other_logins() {
        String name = name();
        create(name, "");
        var here = signedIn(name);
        var there = signedIn(name);
        assertInvalid(here.put("me/password", "{'current':'wrong','password':'another one'}"), "current");
        assertInvalid(here.put("me/password", "{'current':'long enough','password':'short'}"), "password");
        assertProblem(anybody.put("me/password", "{'current':'x','password':'another one'}"), 401);

        try (var stays = DeskSocket.connect(desk, "/chat", here.token());
                var goes = DeskSocket.connect(desk, "/chat", there.token())) {
            assertThat(here.put("me/password", "{'current':'long enough','password':'another one'}")
                            .status())
                    .isEqualTo(204);

            goes.client().expectDisconnect();
            assertThat(stays.ask("entrar-cliente", "{'room':'general'}")).containsKey("room");
        }
        assertThat(here.get("me").status()).isEqualTo(200);
        assertProblem(there.get("me"), 401);
        assertThat(signIn(name, "another one").status()).isEqualTo(200);
    }

    @Test
    void the_list_is_found_filtered_sorted_and_paged() {
        String mark = "marca" + name();
        for (String one : List.of("b", "c", "a")) {
            create(one + "." + mark, one.equals("b") ? "'agent'" : "");
        }
        admin.delete("users/c." + mark, 1);

        assertThat(names(admin.get("users?q=" + mark.toUpperCase())))
                .containsExactly("a." + mark, "b." + mark, "c." + mark);
        assertThat(names(admin.get("users?sort=name,desc&q=" + mark)))
                .containsExactly("c." + mark, "b." + mark, "a." + mark);
        assertThat(names(admin.get("users?role=agent&q=" + mark))).containsExactly("b." + mark);
        assertThat(names(admin.get("users?active=false&q=" + mark))).containsExactly("c." + mark);
        assertThat(names(admin.get("users?q=%25"))).isEmpty();

        var second = admin.get("users?size=2&page=1&q=" + mark);
        assertThat(names(second)).containsExactly("c." + mark);
        assertThat(second.object().getInt("total")).isEqualTo(3);
        assertThat(second.object().getInt("page")).isEqualTo(1);
        assertThat(second.object().getInt("size")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1, page",
        "page=x, page",
        "size=0, size",
        "size=501, size",
        "sort=password, sort",
        "role=boss, role",
        "active=maybe, active"
    })
    void a_page_that_makes_no_sense_is_refused(String query, String field) {
        assertInvalid(admin.get("users?" + query), field);
    }

    @Test
    void the_list_is_exported_whole_and_no_cell_is_a_formula() {
        String name = name();
        admin.post(
                "users",
                "{'name':'%s','displayName':'=1+1, 2','password':'long enough','roles':['agent']}".formatted(name));

        var file = admin.send("GET", "users?q=" + name, null, "Accept", "text/csv");

        assertThat(file.status()).as(file.toString()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("users.csv");
        var lines = file.response().body().split("\r\n");
        assertThat(lines[0]).isEqualTo("\uFEFFname,displayName,roles,active,createdAt,lastLoginAt");
        assertThat(lines[1]).startsWith(name + ",\"'=1+1, 2\",agent,true,20");
        assertThat(lines).hasSize(2);
        assertProblem(ana.send("GET", "users", null, "Accept", "text/csv"), 403);
    }

    @Test
    void administrators_hear_of_changes() {
        try (var other = DeskSocket.connect(desk, "/monitor", admin.token())) {
            String name = name();
            create(name, "");

            var heard = other.client().expectEvent("usuario-cambiado").get(0, JsonObject.class);
            assertThat(heard.getString("name")).isEqualTo(name);
        }
        assertThat(DeskSocket.expectConnectError(desk, "/monitor", ana.token())
                        .data()
                        .asJsonObject()
                        .getInt("status"))
                .isEqualTo(403);
    }
}

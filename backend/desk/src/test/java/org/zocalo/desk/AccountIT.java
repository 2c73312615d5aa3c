package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountIT extends DeskTest {
    @Test
    void a_login_opens_the_doors_until_the_logout() {
        var somebody = Api.of(desk, "ana");
        assertThat(somebody.get("me").object().getString("displayName")).isEqualTo("Ana Ruiz");

        assertThat(somebody.post("logout", null).status()).isEqualTo(204);

        assertProblem(somebody.get("me"), 401);
        assertThat(ana.get("me").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_and_an_unknown_user_are_refused_alike() {
        var wrong = anybody.post("login", "{'user':'ana','password':'luis'}");
        var unknown = anybody.post("login", "{'user':'nobody','password':'luis'}");

        assertProblem(wrong, 401);
        assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(unknown.object()).isEqualTo(wrong.object());
    }

    @Test
    void credentials_are_checked_field_by_field() {
        assertInvalid(anybody.post("login", "{'user':' ','password':'x'}"), "user");
        assertInvalid(anybody.post("login", "{'user':'ana'}"), "password");
    }

    @Test
    void without_a_token_or_with_a_wrong_one_nobody_is_signed_in() {
        for (String path : new String[] {"me", "people", "users", "audit", "rooms", "rooms/general/messages"}) {
            assertProblem(anybody.get(path), 401);
            assertProblem(Api.withToken(desk, "x").get(path), 401);
        }
        assertProblem(anybody.post("logout", null), 401);
    }

    @Test
    void those_who_are_signed_in_see_all_people_and_no_devices() {
        var users = eva.get("people").array();

        assertThat(users.getValuesAs(user -> user.asJsonObject().getString("name")))
                .containsSubsequence("admin", "ana", "eva", "luis")
                .doesNotContain("kiosco", "pantalla");
        assertThat(users).allSatisfy(user -> assertThat(user.asJsonObject()).containsKey("online"));
    }
}

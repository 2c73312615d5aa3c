package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueueIT extends DeskTest {
    @Test
    void the_demonstration_has_three_queues_in_the_order_of_their_names() {
        var names = anybody.get("queues").array().getValuesAs(queue -> queue.asJsonObject()
                .getString("name"));

        assertThat(names).containsSubsequence("Caja", "Información", "Trámites").isSorted();
    }

    @Test
    void an_administrator_opens_changes_and_closes_a_queue() {
        var opened = admin.post("queues", "{'name':'Citas','prefix':'CIT'}");
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(opened.header("Location")).endsWith("/desk/api/queues/" + opened.id());
        assertThat(opened.object().getInt("waiting")).isZero();
        String path = "queues/" + opened.id();

        var changed = admin.put(path, change("Citas previas", "CP", opened));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.object()).isEqualTo(anybody.get(path).object());
        assertThat(changed.object().getString("name")).isEqualTo("Citas previas");
        assertThat(changed.object().getInt("version"))
                .isGreaterThan(opened.object().getInt("version"));

        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertProblem(anybody.get(path), 404);
    }

    @Test
    void only_administrators_may() {
        String path = "queues/" + newQueue();

        assertProblem(anybody.post("queues", queue()), 401);
        assertProblem(ana.post("queues", queue()), 403);
        assertProblem(ana.put(path, queue()), 403);
        assertProblem(ana.delete(path), 403);
        assertProblem(anybody.delete(path), 401);
    }

    @Test
    void an_unknown_queue_is_not_found() {
        assertProblem(anybody.get("queues/none"), 404);
        assertProblem(admin.put("queues/none", "{'name':'x','prefix':'X','version':1}"), 404);
        assertProblem(admin.delete("queues/none"), 404);
    }

    @Test
    void a_name_and_a_prefix_belong_to_one_queue() {
        assertProblem(admin.post("queues", "{'name':'Caja','prefix':'ZZZ'}"), 409);
        assertProblem(admin.post("queues", "{'name':'Another','prefix':'C'}"), 409);
        var mine = admin.post("queues", queue());
        assertProblem(admin.put("queues/" + mine.id(), change("Caja", "C", mine)), 409);
        assertThat(admin.put("queues/" + mine.id(), change("My own", "ZZY", mine))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_change_on_top_of_another_is_refused() {
        var seen = admin.post("queues", queue());
        String path = "queues/" + seen.id();
        assertThat(admin.put(path, change("First", "ZZF", seen)).status()).isEqualTo(200);

        assertProblem(admin.put(path, change("Second", "ZZS", seen)), 409);

        assertThat(anybody.get(path).object().getString("name")).isEqualTo("First");
    }

    @Test
    void tickets_do_not_change_the_version_of_their_queue() {
        var seen = admin.post("queues", queue());
        draw(seen.id());

        var now = anybody.get("queues/" + seen.id()).object();

        assertThat(now.getInt("version")).isEqualTo(seen.object().getInt("version"));
        assertThat(now.getInt("waiting")).isEqualTo(1);
    }

    @Test
    void a_queue_is_not_closed_over_the_heads_of_those_who_wait() {
        String queue = newQueue();
        draw(queue);
        assertProblem(admin.delete("queues/" + queue), 409);

        callNext(queue, "1");

        assertThat(admin.delete("queues/" + queue).status()).isEqualTo(204);
        assertProblem(draw(queue), 404);
    }

    @Test
    void payloads_are_checked_field_by_field() {
        assertInvalid(admin.post("queues", "{'name':'','prefix':'A'}"), "name");
        assertInvalid(admin.post("queues", "{'name':'x','prefix':'abc'}"), "prefix");
        assertInvalid(admin.put("queues/" + newQueue(), "{'name':'x','prefix':'X'}"), "version");
        var both = admin.post("queues", "{}").object().getJsonArray("errors");
        assertThat(both.getValuesAs(error -> error.asJsonObject().getString("field")))
                .containsExactly("name", "prefix");
    }

    private static String change(String name, String prefix, Api.Answer seen) {
        return "{'name':'%s','prefix':'%s','version':%d}"
                .formatted(name, prefix, seen.object().getInt("version"));
    }
}

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

        var changed = change(path, queue("Citas previas", "CP"), opened.object().getInt("version"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.object()).isEqualTo(anybody.get(path).object());
        assertThat(changed.object().getString("name")).isEqualTo("Citas previas");
        assertThat(changed.object().getInt("version"))
                .isGreaterThan(opened.object().getInt("version"));

        assertThat(delete(path).status()).isEqualTo(204);
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
        assertProblem(change("queues/none", "{'name':'x','prefix':'X'}", 1), 404);
        assertProblem(delete("queues/none"), 404);
    }

    @Test
    void a_name_and_a_prefix_belong_to_one_queue() {
        assertProblem(admin.post("queues", "{'name':'Caja','prefix':'ZZZ'}"), 409);
        assertProblem(admin.post("queues", "{'name':'Another','prefix':'C'}"), 409);
        var mine = admin.post("queues", queue());
        int version = mine.object().getInt("version");
        assertProblem(change("queues/" + mine.id(), queue("Caja", "C"), version), 409);
        assertThat(change("queues/" + mine.id(), queue("My own", "ZZY"), version)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_change_on_top_of_another_is_refused() {
        var seen = admin.post("queues", queue());
        String path = "queues/" + seen.id();
        int version = seen.object().getInt("version");
        assertThat(seen.header("ETag")).isEqualTo("\"" + version + "\"");
        var first = change(path, queue("First", "ZZF"), version);
        assertThat(first.status()).isEqualTo(200);

        assertProblem(change(path, queue("Second", "ZZS"), version), 412);
        assertProblem(admin.put(path, queue("Second", "ZZS")), 428);
        assertProblem(admin.delete(path), 428);

        assertThat(anybody.get(path).object().getString("name")).isEqualTo("First");
        assertThat(anybody.get(path).header("ETag")).isEqualTo(first.header("ETag"));
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
        assertProblem(delete("queues/" + queue), 409);

        callNext(queue, "Q");
        assertProblem(delete("queues/" + queue), 409);
        callNext(queue, "Q");

        assertThat(delete("queues/" + queue).status()).isEqualTo(204);
        assertProblem(draw(queue), 404);
    }

    @Test
    void payloads_are_checked_field_by_field() {
        assertInvalid(admin.post("queues", "{'name':'','prefix':'A'}"), "name");
        assertInvalid(admin.post("queues", "{'name':'x','prefix':'abc'}"), "prefix");
        assertInvalid(admin.post("queues", "{'name':'x','prefix':'A','priority':10}"), "priority");
        var both = admin.post("queues", "{}").object().getJsonArray("errors");
        assertThat(both.getValuesAs(error -> error.asJsonObject().getString("field")))
                .containsExactly("name", "prefix");
    }

    private static String queue(String name, String prefix) {
        return "{'name':'%s','prefix':'%s'}".formatted(name, prefix);
    }
}

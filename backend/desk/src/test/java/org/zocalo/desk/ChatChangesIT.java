package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of messages and rooms, as those who are there hear it. */
class ChatChangesIT extends DeskTest {
    private static final AtomicInteger ROOMS = new AtomicInteger();

    private static DeskSocket enter(Api user, String room) {
        var socket = DeskSocket.connect(desk, "/chat", user.token());
        assertThat(socket.ask("entrar-cliente", "{'room':'%s'}".formatted(room)))
                .containsKey("room");
        return socket;
    }

    private static String newRoom(boolean staffOnly) {
        String name = "cambios-" + ROOMS.incrementAndGet();
        var opened = admin.post("rooms", "{'name':'%s','title':'Cambios','staffOnly':%s}".formatted(name, staffOnly));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        return name;
    }

    private static JsonObject send(DeskSocket socket, String address) {
        return socket.ask("enviar-mensaje", "{'clientId':'%s',%s,'text':'hola'}".formatted(UUID.randomUUID(), address));
    }

    private static JsonObject hear(DeskSocket socket, String event) {
        return socket.client().expectEvent(event, JsonObject.class);
    }

    /** What is heard next, but for who comes and goes in other tests. */
    private static JsonObject next(DeskSocket socket) {
        for (; ; ) {
            var heard = socket.hear();
            if (!heard.event().startsWith("usuario-")) {
                return heard.payload();
            }
        }
    }

    private static String id(JsonObject message) {
        return "'id':'%s'".formatted(message.getString("id"));
    }

    @Test
    void a_message_is_said_in_other_words_by_its_sender_alone() {
        String room = newRoom(false);
        try (var writer = enter(ana, room);
                var reader = enter(eva, room)) {
            var sent = send(writer, "'room':'%s'".formatted(room));
            var edited = writer.ask("editar-mensaje", "{%s,'text':'adiós'}".formatted(id(sent)));

            assertThat(edited.getString("text")).isEqualTo("adiós");
            assertThat(edited).containsKey("editedAt");
            assertThat(hear(reader, "mensaje-editado")).isEqualTo(edited);
            assertThat(eva.get("rooms/%s/messages".formatted(room)).array()).containsExactly(edited);
            assertThat(reader.ask("editar-mensaje", "{%s,'text':'no'}".formatted(id(sent)))
                            .getInt("status"))
                    .isEqualTo(403);
            assertThat(writer.ask("editar-mensaje", "{%s,'text':' '}".formatted(id(sent)))
                            .getInt("status"))
                    .isEqualTo(400);
            assertThat(writer.ask("editar-mensaje", "{'id':'none','text':'no'}").getInt("status"))
                    .isEqualTo(404);
        }
    }

    @Test
    void a_message_is_taken_back_by_its_sender_or_an_administrator_and_nothing_of_it_is_kept() {
        String room = newRoom(false);
        try (var writer = enter(ana, room);
                var reader = enter(eva, room);
                var boss = enter(admin, room)) {
            var one = send(writer, "'room':'%s'".formatted(room));
            var two = send(writer, "'room':'%s'".formatted(room));
            assertThat(reader.ask("borrar-mensaje", "{%s}".formatted(id(one))).getInt("status"))
                    .isEqualTo(403);

            var gone = writer.ask("borrar-mensaje", "{%s}".formatted(id(one)));
            assertThat(gone.getBoolean("deleted")).isTrue();
            assertThat(gone.getString("text")).isEmpty();
            assertThat(hear(reader, "mensaje-borrado")).isEqualTo(gone);
            assertThat(writer.ask("editar-mensaje", "{%s,'text':'no'}".formatted(id(one)))
                            .getInt("status"))
                    .isEqualTo(409);

            boss.ask("borrar-mensaje", "{%s}".formatted(id(two)));
            assertThat(hear(reader, "mensaje-borrado").getString("id")).isEqualTo(two.getString("id"));
        }
    }

    @Test
    void a_private_message_is_changed_by_the_two_alone() {
        try (var writer = DeskSocket.connect(desk, "/chat", ana.token());
                var reader = DeskSocket.connect(desk, "/chat", eva.token());
                var boss = DeskSocket.connect(desk, "/chat", admin.token())) {
            var sent = send(writer, "'to':'eva'");
            assertThat(boss.ask("borrar-mensaje", "{%s}".formatted(id(sent))).getInt("status"))
                    .isEqualTo(403);
            writer.ask("editar-mensaje", "{%s,'text':'otra cosa'}".formatted(id(sent)));
            assertThat(hear(reader, "mensaje-editado").getString("text")).isEqualTo("otra cosa");
        }
    }

    @Test
    void who_reads_is_told_to_the_others_once() {
        String room = newRoom(false);
        try (var writer = enter(ana, room);
                var reader = enter(eva, room);
                var readersOther = enter(eva, room)) {
            var one = send(writer, "'room':'%s'".formatted(room));
            var two = send(writer, "'room':'%s'".formatted(room));
            String upTo = "{'room':'%s','message':'%s'}";
            reader.ask("leer-sala", upTo.formatted(room, two.getString("id")));
            reader.ask("leer-sala", upTo.formatted(room, one.getString("id")));
            reader.ask("leer-sala", upTo.formatted(room, two.getString("id")));

            for (var hearer : new DeskSocket[] {writer, readersOther}) {
                var read = hear(hearer, "sala-leida");
                assertThat(read.getString("user")).isEqualTo("eva");
                assertThat(read.getString("message")).isEqualTo(two.getString("id"));
            }
            // no other event of reading came before this one
            var last = send(reader, "'room':'%s'".formatted(room));
            assertThat(next(writer)).isEqualTo(last);

            assertThat(reader.ask("leer-sala", upTo.formatted("general", one.getString("id")))
                            .getInt("status"))
                    .isEqualTo(404);
            assertThat(reader.ask("leer-sala", upTo.formatted("agentes", one.getString("id")))
                            .getInt("status"))
                    .isEqualTo(403);
        }
    }

    @Test
    void who_writes_is_told_to_the_others_in_the_room_but_not_to_the_own_windows() {
        String room = newRoom(false);
        try (var writer = enter(ana, room);
                var writersOther = enter(ana, room);
                var reader = enter(eva, room)) {
            writer.client().emit("escribiendo", java.util.Map.of("room", room));
            var typing = hear(reader, "escribiendo");
            assertThat(typing.getString("user")).isEqualTo("ana");
            assertThat(typing.getString("room")).isEqualTo(room);

            var sent = send(reader, "'room':'%s'".formatted(room));
            assertThat(next(writersOther)).isEqualTo(sent);
        }
        try (var outside = DeskSocket.connect(desk, "/chat", eva.token())) {
            for (String closed : new String[] {room, "private~ana~luis"}) {
                assertThat(outside.ask("escribiendo", "{'room':'%s'}".formatted(closed))
                                .getInt("status"))
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void rooms_are_opened_changed_and_closed_before_the_eyes_of_all() {
        try (var client = DeskSocket.connect(desk, "/chat", eva.token())) {
            String room = newRoom(false);
            assertThat(hear(client, "sala-creada").getString("name")).isEqualTo(room);
            client.ask("entrar-cliente", "{'room':'%s'}".formatted(room));

            admin.put("rooms/" + room, "{'title':'Otra'}");
            assertThat(hear(client, "sala-cambiada").getString("title")).isEqualTo("Otra");
            admin.put("rooms/" + room, "{'title':'Otra','staffOnly':true}");
            assertThat(hear(client, "sala-eliminada").getString("name")).isEqualTo(room);
            assertThat(client.ask("escribiendo", "{'room':'%s'}".formatted(room))
                            .getInt("status"))
                    .isEqualTo(403);
            admin.put("rooms/" + room, "{'title':'Otra','staffOnly':false}");
            assertThat(hear(client, "sala-creada").getString("name")).isEqualTo(room);

            assertThat(admin.delete("rooms/" + room).status()).isEqualTo(204);
            assertThat(hear(client, "sala-eliminada").getString("name")).isEqualTo(room);
            assertProblem(eva.get("rooms/%s/messages".formatted(room)), 404);
        }
    }

    @Test
    void a_room_of_the_staff_is_told_to_the_staff_alone() {
        try (var agent = DeskSocket.connect(desk, "/chat", ana.token());
                var client = DeskSocket.connect(desk, "/chat", eva.token())) {
            String secret = newRoom(true);
            String open = newRoom(false);
            assertThat(hear(agent, "sala-creada").getString("name")).isEqualTo(secret);
            assertThat(hear(client, "sala-creada").getString("name")).isEqualTo(open);
        }
    }

    @Test
    void only_administrators_make_rooms_and_with_names_that_fit_an_address() {
        String room = newRoom(false);
        assertProblem(ana.post("rooms", "{'name':'otra','title':'Otra'}"), 403);
        assertProblem(ana.put("rooms/" + room, "{'title':'Otra'}"), 403);
        assertProblem(ana.delete("rooms/" + room), 403);
        assertProblem(anybody.delete("rooms/" + room), 401);
        assertProblem(admin.post("rooms", "{'name':'%s','title':'Otra'}".formatted(room)), 409);
        assertProblem(admin.delete("rooms/none"), 404);
        for (String name : new String[] {"private~a~b", "Sala", "x", "con espacio"}) {
            assertInvalid(admin.post("rooms", "{'name':'%s','title':'Otra'}".formatted(name)), "name");
        }
        assertInvalid(admin.post("rooms", "{'name':'otra','title':' '}"), "title");
    }
}

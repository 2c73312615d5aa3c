package org.zocalo.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.zocalo.Arguments;
import org.zocalo.ProblemException;

class ArgumentsTest {
    private static final byte[] BYTES = {1, 2, 3};

    public record Photo(String title, byte[] image, Thumb thumb) {}

    public record Thumb(byte[] small, Instant taken) {}

    public enum Colour {
        RED
    }

    @JsonbTypeInfo(
            key = "kind",
            value = {
                @JsonbSubtype(alias = "text", type = Text.class),
                @JsonbSubtype(alias = "picture", type = Picture.class)
            })
    public sealed interface Content {}

    public record Text(String text) implements Content {}

    public record Picture(String link, int width) implements Content {}

    public record Post(Content content, List<Content> more) {}

    public record Note(String text, Optional<String> tone) {}

    private static ArgumentsWriter write(Object... args) {
        var writer = new ArgumentsWriter();
        writer.arguments(Arrays.asList(args));
        return writer;
    }

    private static Arguments read(ArgumentsWriter writer) {
        return read(writer.text(), writer.attachments());
    }

    private static Arguments read(String json, List<byte[]> attachments) {
        return Json.arguments(Json.parse(json).asJsonArray(), attachments);
    }

    @Test
    void an_event_begins_with_its_name() {
        var writer = new ArgumentsWriter();
        writer.event("say \"hi\"", List.of("a", 1));
        assertThat(writer.text()).isEqualTo("[\"say \\\"hi\\\"\",\"a\",1]");
    }

    @Test
    void plain_values_are_written_as_json() {
        var map = new LinkedHashMap<String, Object>();
        map.put("none", null);
        map.put("list", List.of(1L, 2.5, true));
        assertThat(write("ñ\u2028\"\\\n", map, Optional.empty(), Optional.of("x"), OptionalInt.of(7), Colour.RED)
                        .text())
                .isEqualTo("[\"ñ\u2028\\\"\\\\\\n\",{\"none\":null,\"list\":[1,2.5,true]},null,\"x\",7,\"RED\"]");
    }

    @Test
    void what_is_not_a_number_is_null_as_in_javascript() {
        assertThat(write(Double.NaN, Float.POSITIVE_INFINITY, null).text()).isEqualTo("[null,null,null]");
    }

    @Test
    void binary_becomes_a_placeholder_at_any_depth() {
        var writer = write(
                new Photo("t", BYTES, new Thumb(new byte[] {9}, Instant.EPOCH)),
                Map.of("raw", List.of(ByteBuffer.wrap(BYTES, 1, 2))));
        assertThat(writer.attachments()).containsExactly(BYTES, new byte[] {9}, new byte[] {2, 3});
        assertThat(writer.text()).contains("\"raw\":[{\"_placeholder\":true,\"num\":2}]");
        var photo = read(writer).get(0, Photo.class);
        assertThat(photo.title()).isEqualTo("t");
        assertThat(photo.image()).isEqualTo(BYTES);
        assertThat(photo.thumb().small()).containsExactly(9);
        assertThat(photo.thumb().taken()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void received_arguments_are_passed_on_as_they_came() {
        var received = read(
                "[\"a\",{\"x\":null,\"b\":[{\"num\":1,\"_placeholder\":true}]},{\"_placeholder\":true,\"num\":0}]",
                List.of(new byte[] {7}, new byte[] {8}));
        var writer = write("first", new byte[] {6}, received);
        assertThat(writer.text())
                .isEqualTo("[\"first\",{\"_placeholder\":true,\"num\":0},\"a\","
                        + "{\"x\":null,\"b\":[{\"_placeholder\":true,\"num\":1}]},{\"_placeholder\":true,\"num\":2}]");
        assertThat(writer.attachments()).containsExactly(new byte[] {6}, new byte[] {8}, new byte[] {7});
    }

    @Test
    void arguments_are_read_as_what_is_asked_for() {
        var args = read(
                "[\"text\",5,{\"n\":[1,null,2.5]},{\"_placeholder\":true,\"num\":0},\"RED\",null]", List.of(BYTES));
        assertThat(args.size()).isEqualTo(6);
        assertThat(args.get(0, String.class)).isEqualTo("text");
        assertThat(args.get(1, Integer.class)).isEqualTo(5);
        assertThat(args.get(1, int.class)).isEqualTo(5);
        assertThat(args.get(1, Long.class)).isEqualTo(5L);
        var list = new ArrayList<Object>(List.of(1L));
        list.add(null);
        list.add(2.5);
        assertThat(args.get(2, Object.class)).isEqualTo(Map.of("n", list));
        assertThat(args.get(3, byte[].class)).isEqualTo(BYTES);
        assertThat(args.get(4, Colour.class)).isEqualTo(Colour.RED);
        assertThat(args.get(5, JsonValue.class)).isEqualTo(JsonValue.NULL);
    }

    @Test
    void maps_and_lists_are_plain_with_the_binary_in_them() {
        var args = read("[{\"b\":{\"_placeholder\":true,\"num\":0}},[1]]", List.of(BYTES));
        assertThat(args.<Object>get(0, (Type) Map.class)).isEqualTo(Map.of("b", BYTES));
        assertThat(args.<Object>get(1, (Type) List.class)).isEqualTo(List.of(1L));
        assertThatThrownBy(() -> args.get(1, Map.class)).satisfies(ArgumentsTest::isBadRequest);
    }

    @Test
    void what_cannot_be_read_is_a_problem_of_the_client() {
        var args = read("[5,null,{\"title\":{}}]", List.of());
        assertThatThrownBy(() -> args.get(0, String.class)).satisfies(ArgumentsTest::isBadRequest);
        assertThatThrownBy(() -> args.get(0, byte[].class)).satisfies(ArgumentsTest::isBadRequest);
        assertThatThrownBy(() -> args.get(1, Photo.class)).satisfies(ArgumentsTest::isBadRequest);
        assertThatThrownBy(() -> args.get(2, Photo.class)).satisfies(ArgumentsTest::isBadRequest);
        assertThatThrownBy(() -> args.get(3, Photo.class))
                .satisfies(ArgumentsTest::isBadRequest)
                .hasMessage("Argument 4 is missing");
    }

    private static void isBadRequest(Throwable failure) {
        assertThat(failure).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().status())
                .isEqualTo(400));
    }

    @Test
    void a_sealed_type_says_which_one_it_is_both_ways() {
        var post = new Post(new Text("hi"), List.of(new Picture("/p", 3)));
        var writer = write(post, new Picture("/q", 4));
        assertThat(writer.text())
                .isEqualTo("[{\"content\":{\"kind\":\"text\",\"text\":\"hi\"},"
                        + "\"more\":[{\"kind\":\"picture\",\"link\":\"/p\",\"width\":3}]},"
                        + "{\"kind\":\"picture\",\"link\":\"/q\",\"width\":4}]");
        assertThat(read(writer).<Post>get(0, Post.class)).isEqualTo(post);
        assertThat(read(writer).<Content>get(1, Content.class)).isEqualTo(new Picture("/q", 4));
    }

    @Test
    void an_empty_optional_of_a_record_is_left_out_and_may_be_missing() {
        assertThat(write(new Note("a", Optional.empty()), new Note("b", Optional.of("red")))
                        .text())
                .isEqualTo("[{\"text\":\"a\"},{\"text\":\"b\",\"tone\":\"red\"}]");
        assertThat(read("[{'text':'c'}]".replace('\'', '"'), List.of()).<Note>get(0, Note.class))
                .isEqualTo(new Note("c", Optional.empty()));
    }
}

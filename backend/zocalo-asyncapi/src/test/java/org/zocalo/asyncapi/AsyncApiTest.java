package org.zocalo.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zocalo.asyncapi.shop.AisleGateway;
import org.zocalo.asyncapi.shop.BackRoomGateway;
import org.zocalo.asyncapi.shop.ShopGateway;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnEvent;

class AsyncApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AsyncApi SHOP =
            AsyncApi.of("The shop", "2.1", List.of(ShopGateway.class, AisleGateway.class, BackRoomGateway.class));

    private static JsonNode shop() throws Exception {
        return JSON.readTree(SHOP.toJson());
    }

    @Test
    void the_document_is_valid_by_the_schema_of_asyncapi() throws Exception {
        try (var schema = AsyncApiTest.class.getResourceAsStream("/asyncapi/3.0.0.json")) {
            var asyncapi = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
            assertThat(asyncapi.validate(shop())).isEmpty();
            assertThat(asyncapi.validate(JSON.readTree(SHOP.toJson().replace("\"receive\"", "\"hear\""))))
                    .isNotEmpty();
        }
    }

    @Test
    void the_same_gateways_in_any_order_give_the_same_text() {
        var other =
                AsyncApi.of("The shop", "2.1", List.of(BackRoomGateway.class, ShopGateway.class, AisleGateway.class));
        assertThat(other.toJson()).isEqualTo(SHOP.toJson());
    }

    @Test
    void every_reference_leads_somewhere() throws Exception {
        var document = shop();
        for (var reference : document.findValuesAsText("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void several_gateways_of_a_namespace_share_a_channel() throws Exception {
        var channels = shop().path("channels");
        assertThat(channels.fieldNames()).toIterable().containsExactly("aisle-number", "shop");
        assertThat(channels.at("/shop/messages").fieldNames())
                .toIterable()
                .contains("receive.order", "receive.sweep", "reply.order", "send.ordered", "problem");
        assertThat(channels.at("/aisle-number/address").asText()).isEqualTo("/aisle-{number}");
        assertThat(channels.at("/aisle-number/parameters").has("number")).isTrue();
    }

    @Test
    void what_a_method_returns_is_the_reply_and_a_problem_the_other_one() throws Exception {
        var reply = shop().at("/operations/shop.receive.order/reply");
        assertThat(reply.findValuesAsText("$ref"))
                .containsExactly(
                        "#/channels/shop", "#/channels/shop/messages/reply.order", "#/channels/shop/messages/problem");
        assertThat(message("reply.order").at("/payload/$ref").asText()).endsWith("/Order");
        assertThat(message("reply.browse").at("/payload/$ref").asText()).endsWith("/PageOfOrder");
        assertThat(message("problem").at("/payload/$ref").asText()).endsWith("/Problem");
    }

    @Test
    void constants_of_events_are_what_is_said() throws Exception {
        assertThat(message("send.ordered").at("/payload/$ref").asText()).endsWith("/Order");
        assertThat(message("send.shipped").at("/payload/items/$ref").asText()).endsWith("/Order");
        assertThat(shop().at("/operations/shop.send.ordered/action").asText()).isEqualTo("send");
    }

    @Test
    void what_is_not_one_argument_says_how_many() throws Exception {
        assertThat(message("receive.order").has("x-arguments")).isFalse();
        assertThat(message("receive.browse").path("x-arguments")).hasToString("{\"min\":1,\"max\":2}");
        assertThat(message("receive.browse").at("/payload/items")).hasSize(2);
        assertThat(message("receive.price").path("x-arguments")).hasToString("{\"min\":0,\"max\":1}");
        assertThat(message("reply.price").path("x-arguments")).hasToString("{\"min\":0,\"max\":1}");
        assertThat(message("reply.pay").path("x-arguments")).hasToString("{\"min\":0,\"max\":0}");
        assertThat(message("reply.ask").path("x-arguments")).hasToString("{\"min\":0}");
    }

    @Test
    void roles_stand_with_the_operation() throws Exception {
        assertThat(shop().at("/operations/shop.receive.order/x-roles")).hasToString("[\"buyer\",\"seller\"]");
        assertThat(shop().at("/operations/shop.receive.pay").has("x-roles")).isFalse();
        assertThat(shop().at("/operations/aisle-number.receive.close/x-roles")).hasToString("[]");
    }

    @Test
    void examples_stand_with_the_messages_of_their_schema(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Order.json"), "{\"pieces\":3}");
        var document = JSON.readTree(SHOP.examples(folder).toJson());
        assertThat(document.at("/channels/shop/messages/send.ordered/examples"))
                .hasToString("[{\"payload\":{\"pieces\":3}}]");
        assertThat(document.at("/channels/shop/messages/receive.order").has("examples"))
                .isFalse();
    }

    @Test
    void an_event_with_two_handlers_is_refused() {
        assertThatThrownBy(() -> AsyncApi.of("", "", List.of(BackRoomGateway.class, Broom.class))
                        .toJson())
                .hasMessageContaining("\"sweep\" is there twice in the namespace shop");
    }

    @Test
    void a_sealed_type_that_nobody_could_tell_apart_is_refused() {
        assertThatThrownBy(() -> AsyncApi.of("", "", List.of(Riddle.class)).toJson())
                .hasMessageContaining("is sealed and has no @JsonbTypeInfo");
    }

    private static JsonNode message(String id) throws Exception {
        return shop().path("channels").path("shop").path("messages").path(id);
    }

    @Gateway("/shop")
    public static class Broom {
        @OnEvent("sweep")
        void sweep() {}
    }

    public sealed interface Answer {}

    public record Yes() implements Answer {}

    @Gateway("/riddle")
    public static class Riddle {
        @OnEvent("guess")
        void guess(Answer answer) {}
    }
}

package org.zocalo.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zocalo.Problem;
import org.zocalo.asyncapi.shop.NewOrder;
import org.zocalo.asyncapi.shop.Order;
import org.zocalo.asyncapi.shop.Order.Colour;
import org.zocalo.asyncapi.shop.Payment;
import org.zocalo.asyncapi.shop.Payment.Card;
import org.zocalo.asyncapi.shop.Payment.Cash;

/** That schemas say of a type what JSON-B makes of it. */
class SchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final String GOOD =
            "{'name':'a','code':'ab','letter':'b','mail':'ana@example.org','pieces':1,'money':1,"
                    + "'rest':0,'debt':0,'price':0.5,'tags':['x']}";

    private static final Order FULL = new Order(
            UUID.randomUUID(),
            Colour.DARK_BLUE,
            Instant.parse("2026-11-23T14:05:00Z"),
            LocalDate.of(2026, 11, 23),
            Duration.ofMinutes(3),
            new BigDecimal("9.50"),
            URI.create("https://example.org/"),
            1,
            2,
            3.5,
            true,
            Optional.of("careful"),
            new Card("4"),
            List.of(new Cash(5, 1), new Card("6")),
            Map.of("shelf", 7),
            "Ana",
            "hidden");
    private static final Order BARE = new Order(
            UUID.randomUUID(),
            Colour.RED,
            Instant.now(),
            null,
            null,
            null,
            null,
            0,
            0,
            0,
            false,
            Optional.empty(),
            new Cash(1, null),
            null,
            null,
            "Luis",
            null);

    private static ObjectNode schema(Type type) {
        var schemas = new Schemas();
        var schema = schemas.of(type);
        schema.putObject("components").set("schemas", schemas.components());
        return schema;
    }

    private static JsonNode named(Type type, String name) {
        return schema(type).path("components").path("schemas").path(name);
    }

    private static List<String> complaints(Type type, String json) throws Exception {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(schema(type), config)
                .validate(JSON.readTree(json))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String written(Object value) {
        return JSONB.toJson(value);
    }

    @Test
    void what_is_written_is_valid_and_has_no_property_that_is_not_said() throws Exception {
        for (var order : List.of(FULL, BARE)) {
            assertThat(complaints(Order.class, written(order))).isEmpty();
        }
        assertThat(named(Order.class, "Order").path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(JSON.readTree(written(FULL)).properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void required_is_what_is_primitive_or_must_not_be_null() {
        assertThat(named(Order.class, "Order").path("required"))
                .hasToString("[\"id\",\"colour\",\"placedAt\",\"pieces\",\"number\",\"weight\",\"paid\",\"payment\","
                        + "\"buyer_name\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id       | {'type':'string','format':'uuid'}",
                "colour   | {'$ref':'#/components/schemas/Colour'}",
                "placedAt | {'type':'string','format':'date-time'}",
                "day      | {'type':'string','format':'date'}",
                "patience | {'type':'string','format':'duration'}",
                "price    | {'type':'number'}",
                "pieces   | {'type':'integer','format':'int32'}",
                "number   | {'type':'integer','format':'int64'}",
                "note     | {'type':'string'}",
                "payment  | {'$ref':'#/components/schemas/Payment'}",
                "stock    | {'type':'object','additionalProperties':{'type':'integer','format':'int32'}}"
            })
    void a_property_has_the_type_that_it_has_on_the_wire(String property, String schema) {
        assertThat(named(Order.class, "Order").path("properties").path(property))
                .hasToString(schema.replace('\'', '"').strip());
    }

    @Test
    void an_enum_is_the_names_of_its_constants() {
        assertThat(named(Order.class, "Colour")).hasToString("{\"type\":\"string\",\"enum\":[\"RED\",\"DARK_BLUE\"]}");
    }

    @Test
    void a_sealed_type_is_one_of_its_types_told_apart_by_a_property() throws Exception {
        assertThat(named(Payment.class, "Payment"))
                .hasToString("{\"discriminator\":\"kind\",\"oneOf\":[{\"$ref\":\"#/components/schemas/Card\"},"
                        + "{\"$ref\":\"#/components/schemas/Cash\"}]}");
        assertThat(complaints(Payment.class, written(new Card("1")))).isEmpty();
        assertThat(complaints(Payment.class, written(new Cash(1, 1)))).isEmpty();
        assertThat(complaints(Payment.class, "{\"kind\":\"cash\",\"number\":\"1\"}"))
                .isNotEmpty();
        assertThat(complaints(Payment.class, "{\"number\":\"1\"}")).isNotEmpty();
    }

    @Test
    void what_is_remarked_for_rest_holds_for_events() {
        assertThat(named(NewOrder.class, "NewOrder").at("/properties/mail"))
                .hasToString("{\"type\":\"string\",\"description\":\"where to ask\","
                        + "\"enum\":[\"a@b.org\",\"ana@example.org\"],\"format\":\"email\"}");
    }

    @Test
    void a_problem_is_one() throws Exception {
        assertThat(complaints(Problem.class, written(Problem.badRequest("no")))).isEmpty();
    }

    @Test
    void what_keeps_the_constraints_is_valid() throws Exception {
        assertThat(complaints(NewOrder.class, GOOD.replace('\'', '"'))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'name':'a'      | 'name':''",
                "'code':'ab'     | 'code':'a'",
                "'code':'ab',    | ",
                "'letter':'b'    | 'letter':'xb'",
                "'mail':'ana@example.org'  | 'mail':'nobody'",
                "'pieces':1      | 'pieces':0",
                "'pieces':1      | 'pieces':10",
                "'money':1       | 'money':0",
                "'rest':0        | 'rest':-1",
                "'debt':0        | 'debt':1",
                "'price':0.5     | 'price':0.4",
                "'tags':['x']    | 'tags':[]",
                "'tags':['x']    | 'tags':['']",
                "'tags':['x']    | 'tags':['1','2','3','4']"
            })
    void what_breaks_a_constraint_is_not(String good, String bad) throws Exception {
        var broken = GOOD.replace(good, bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(GOOD);
        assertThat(complaints(NewOrder.class, broken.replace('\'', '"'))).isNotEmpty();
    }
}

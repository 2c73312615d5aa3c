package org.zocalo.desk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestDocumentTest {
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    @Test
    void the_committed_document_is_what_the_resources_say() throws IOException {
        assertThat(resource("openapi.json")).withFailMessage("""
                        contract/openapi.json is not what the resources say. If they are right, renew it and its types:
                        cp backend/desk/target/classes/org/zocalo/desk/contract/openapi.json contract/ \
                        && npm --prefix frontend run types:rest""").isEqualTo(RestDocument.text());
    }

    @Test
    void it_is_openapi_3_1() throws IOException {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(resource("openapi-3.1.schema.json"));

        assertThat(schema.validate(RestDocument.text(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(RestDocument.text().replace("\"responses\"", "\"answers\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void it_has_every_method_of_every_resource() throws IOException {
        var described = RestDocument.operations().stream().map(Object::toString);

        assertThat(described).containsExactlyInAnyOrderElementsOf(resourceMethods());
    }

    @Test
    void the_examples_are_what_it_describes() {
        for (String name : RestDocument.at("/components/schemas").keySet()) {
            var file = java.nio.file.Path.of("../../contract", name + ".json");
            if (Files.exists(file)) {
                String example = RestDocument.text(file);
                assertThat(RestDocument.faults("/components/schemas/" + name, example))
                        .as(name)
                        .isEmpty();
                assertThat(properties(name)).containsAll(object(example).keySet());
            }
        }
    }

    private static Iterable<String> properties(String schema) {
        return RestDocument.at("/components/schemas/" + schema + "/properties").keySet();
    }

    private static List<String> resourceMethods() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith("Resource.class"))
                    .map(file -> file.replaceAll("[/\\\\]", ".").replace(".class", ""))
                    .map(RestDocumentTest::load)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .flatMap(RestDocumentTest::operations)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> operations(Method method) {
        String path = Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .map(Path::value)
                .reduce("", (above, below) -> above + "/" + below)
                .replaceAll("/+", "/");
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(http -> http.value() + " " + path);
    }

    private static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static String resource(String name) throws IOException {
        try (var file = RestDocumentTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

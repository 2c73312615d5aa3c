package org.zocalo.desk.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The committed document of the REST API, as the tests read it. */
public final class RestDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String ADDRESS = "https://desk.example.org/openapi.json";
    private static final String TEXT = text(Path.of("../../contract/openapi.json"));
    private static final JsonObject DOCUMENT =
            Json.createReader(new StringReader(TEXT)).readObject();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, TEXT))));

    private RestDocument() {}

    public static String text() {
        return TEXT;
    }

    /** What a pointer leads to, such as {@code /components/schemas}. */
    public static JsonObject at(String pointer) {
        return DOCUMENT.getValue(pointer).asJsonObject();
    }

    public static List<Operation> operations() {
        return at("/paths").keySet().stream()
                .flatMap(path -> at("/paths/" + escaped(path)).keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> new Operation(method, path)))
                .toList();
    }

    /** What is wrong with JSON that a pointer describes. */
    public static Set<ValidationMessage> faults(String pointer, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer)).validate(json, InputFormat.JSON);
    }

    static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A method of a path. */
    public record Operation(String method, String path) {
        public boolean isForTheSignedIn() {
            return at(pointer()).containsKey("security");
        }

        public Set<String> statuses() {
            return at(pointer() + "/responses").keySet();
        }

        /** Where the answer of a status is described; what it refers to, if it refers. */
        public String answer(int status) {
            String pointer = pointer() + "/responses/" + status;
            return at(pointer).containsKey("$ref")
                    ? at(pointer).getString("$ref").substring(1)
                    : pointer;
        }

        private String pointer() {
            return "/paths/" + escaped(path) + "/" + method;
        }

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }
}

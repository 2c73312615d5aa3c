package org.zocalo.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zocalo.cdi.Gateway;

/**
 * The contract of gateways as an AsyncAPI 3.0 document: a channel for each namespace, an operation for each event.
 *
 * <pre>{@code
 * String json = AsyncApi.of("The desk", "1.0", List.of(TicketGateway.class, ChatGateway.class)).toJson();
 * }</pre>
 *
 * The server hears ({@code receive}) the events that methods with {@link org.zocalo.cdi.OnEvent} handle; the reply is
 * what they return, or a problem. It says ({@code send}) what {@link org.zocalo.cdi.Emits} names. Schemas follow JSON-B
 * and Bean Validation: a property is required if it is primitive or must not be null. The same classes give the same
 * text.
 *
 * <p>Where an event or an acknowledgement has not exactly one argument, {@code x-arguments} says how many, and the payload
 * of several is the array of them. {@code x-roles} of an operation are the roles one of which is asked for.
 */
public final class AsyncApi {
    private final String title;
    private final String version;
    private final List<Class<?>> gateways;
    private final Optional<Path> examples;

    private AsyncApi(String title, String version, List<Class<?>> gateways, Optional<Path> examples) {
        this.title = title;
        this.version = version;
        this.gateways = gateways;
        this.examples = examples;
    }

    /** The contract of these classes, each with {@link Gateway}. */
    public static AsyncApi of(String title, String version, Collection<? extends Class<?>> gateways) {
        var sorted = gateways.stream()
                .<Class<?>>map(gateway -> gateway)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        return new AsyncApi(title, version, sorted, Optional.empty());
    }

    /** The same with examples of payloads: files of a folder, {@code TicketView.json} for the schema of that name. */
    public AsyncApi examples(Path folder) {
        return new AsyncApi(title, version, gateways, Optional.of(folder));
    }

    /**
     * The document, indented, with a line feed at the end.
     *
     * @throws IllegalArgumentException with a sentence, if the gateways make no sense together or a type cannot be said
     * @throws jakarta.enterprise.inject.spi.DefinitionException if a gateway would fail the deployment
     */
    public String toJson() {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info").put("title", title).put("version", version);
        document.put("defaultContentType", "application/json");
        var schemas = new Schemas();
        var channels = new Channels(document, new Messages(schemas, examples));
        gateways.stream()
                .sorted(Comparator.comparing(
                        gateway -> gateway.getAnnotation(Gateway.class).value()))
                .forEach(channels::add);
        document.putObject("components").set("schemas", schemas.components());
        return text(document);
    }

    private static String text(ObjectNode document) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer =
                new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

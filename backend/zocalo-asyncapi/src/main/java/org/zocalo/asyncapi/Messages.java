package org.zocalo.asyncapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.zocalo.Arguments;
import org.zocalo.Problem;
import org.zocalo.cdi.EventHandler;

/** The messages of a document: an event or an acknowledgement with its arguments. */
final class Messages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schemas schemas;
    private final Optional<Path> examples;

    Messages(Schemas schemas, Optional<Path> examples) {
        this.schemas = schemas;
        this.examples = examples;
    }

    ObjectNode heard(EventHandler handler) {
        var message = message(handler.event(), handler.payload());
        return handler.isOpen() ? count(message, handler.payload().size(), -1) : message;
    }

    ObjectNode reply(EventHandler handler) {
        var name = handler.event() + " (acknowledgement)";
        var type = Types.argument(handler.reply(), CompletionStage.class).orElse(handler.reply());
        if (handler.answersItself() || type == Arguments.class) {
            return count(message(name, List.of()), 0, -1);
        }
        return message(name, type == void.class || type == Void.class ? List.of() : List.of(type));
    }

    ObjectNode said(String event, Type payload) {
        return message(event, List.of(payload));
    }

    ObjectNode problem() {
        return message("problem", List.of(Problem.class));
    }

    private ObjectNode message(String name, List<Type> payload) {
        var message = JsonNodeFactory.instance.objectNode().put("name", name);
        var given = payload.stream().map(Types::unwrapped).toList();
        var required = (int)
                payload.stream().takeWhile(type -> !Types.isOptional(type)).count();
        if (given.size() == 1) {
            message.set("payload", schemas.of(given.get(0)));
            example(given.get(0))
                    .ifPresent(
                            example -> message.putArray("examples").addObject().set("payload", example));
        } else if (given.size() > 1) {
            var tuple = message.putObject("payload").put("type", "array");
            var items = tuple.putArray("items");
            given.forEach(type -> items.add(schemas.of(type)));
            tuple.put("minItems", required).put("maxItems", given.size());
        }
        return required == 1 && given.size() == 1 ? message : count(message, required, given.size());
    }

    /** Says how many arguments there are; less than none stands for any number of them. */
    private static ObjectNode count(ObjectNode message, int least, int most) {
        var count = message.putObject("x-arguments").put("min", least);
        if (most >= 0) {
            count.put("max", most);
        }
        return message;
    }

    private Optional<ObjectNode> example(Type type) {
        return examples.map(folder -> folder.resolve(Types.name(type) + ".json"))
                .filter(Files::exists)
                .map(Messages::read);
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.zocalo.asyncapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zocalo.Event;
import org.zocalo.cdi.Emits;
import org.zocalo.cdi.EventHandler;
import org.zocalo.cdi.Gateway;

/** The channels and operations of a document; gateways are added one after another. */
final class Channels {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");

    private final ObjectNode channels;
    private final ObjectNode operations;
    private final Messages messages;

    Channels(ObjectNode document, Messages messages) {
        this.channels = document.putObject("channels");
        this.operations = document.putObject("operations");
        this.messages = messages;
    }

    void add(Class<?> gateway) {
        var namespace = gateway.getAnnotation(Gateway.class).value();
        var address = namespace.startsWith("/") ? namespace : "/" + namespace;
        var id = id(address);
        if (!channels.has(id)) {
            channel(id, address);
        }
        EventHandler.of(gateway).forEach(handler -> hear(id, handler));
        if (gateway.isAnnotationPresent(Emits.class)) {
            Stream.of(gateway.getAnnotation(Emits.class).value())
                    .flatMap(type -> Stream.of(type.getFields()))
                    .filter(field -> field.getType() == Event.class && Modifier.isStatic(field.getModifiers()))
                    .sorted(Comparator.comparing(Channels::name))
                    .forEach(field -> say(id, field));
        }
    }

    private static String id(String address) {
        return address.equals("/")
                ? "root"
                : address.substring(1).replaceAll("[{}]", "").replace('/', '.');
    }

    private void channel(String id, String address) {
        var channel = channels.putObject(id).put("address", address);
        PARAMETER.matcher(address).results().forEach(found -> channel.withObjectProperty("parameters")
                .putObject(found.group(1)));
        channel.putObject("messages");
    }

    private void hear(String channel, EventHandler handler) {
        var operation = operation(channel, "receive", handler.event());
        handler.roles().ifPresent(roles -> roles.forEach(operation.withArrayProperty("x-roles")::add));
        refer(operation, channel, "receive." + handler.event(), messages.heard(handler));
        var reply = operation.putObject("reply");
        reply.putObject("channel").put("$ref", "#/channels/" + channel);
        refer(reply, channel, "reply." + handler.event(), messages.reply(handler));
        refer(reply, channel, "problem", messages.problem());
    }

    private void say(String channel, Field constant) {
        var event = name(constant);
        refer(operation(channel, "send", event), channel, "send." + event, messages.said(event, payload(constant)));
    }

    private static String name(Field constant) {
        try {
            return ((Event<?>) constant.get(null)).name();
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(constant + " stands in a class that is not public", e);
        }
    }

    private static Type payload(Field constant) {
        if (constant.getGenericType() instanceof ParameterizedType type) {
            return type.getActualTypeArguments()[0];
        }
        throw new IllegalArgumentException(constant + " does not say of which type the event is");
    }

    private ObjectNode operation(String channel, String action, String event) {
        var id = channel + "." + action + "." + event;
        if (operations.has(id)) {
            throw new IllegalArgumentException(
                    "the event \"" + event + "\" is there twice in the namespace " + channel + " (" + action + ")");
        }
        var operation = operations.putObject(id).put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        return operation;
    }

    /** Puts a message into a channel and a reference to it into an operation or its reply. */
    private void refer(ObjectNode user, String channel, String id, ObjectNode message) {
        channels.withObjectProperty(channel).withObjectProperty("messages").set(id, message);
        user.withArrayProperty("messages")
                .addObject()
                .put(
                        "$ref",
                        "#/channels/" + channel + "/messages/"
                                + id.replace("~", "~0").replace("/", "~1"));
    }
}

package org.zocalo.test;

import jakarta.json.JsonArray;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Consumer;

/**
 * What has come: an event, or the acknowledgement of one.
 *
 * <pre>{@code
 * var moved = client.expectEvent("moved");
 * moved.get(0, Position.class);
 * moved.get(1, byte[].class);
 * moved.answer("seen"); // if the server has asked for it
 * }</pre>
 */
public final class Received {
    private final String event;
    private final JsonArray json;
    private final List<byte[]> attachments;
    private final Consumer<Object[]> ack;

    Received(String event, JsonArray json, List<byte[]> attachments, Consumer<Object[]> ack) {
        this.event = event;
        this.json = json;
        this.attachments = List.copyOf(attachments);
        this.ack = ack;
    }

    /** The name of the event, or of the one that is acknowledged. */
    public String event() {
        return event;
    }

    /** How many arguments there are. */
    public int size() {
        return json.size();
    }

    /**
     * The argument at an index, read as a type: {@code byte[]} for binary, {@code Object} for plain maps, lists, texts,
     * numbers and booleans (with {@code byte[]} in them), a {@code JsonValue} as it is, and everything else by JSON-B.
     *
     * @throws AssertionError if it is missing, or not of the type
     */
    public <T> T get(int index, Type type) {
        if (index >= size()) {
            throw new AssertionError("there is no argument " + index + " in " + this);
        }
        try {
            return Values.read(json.get(index), attachments, type);
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "argument " + index + " of " + this + " is no " + type.getTypeName() + ": " + e.getMessage(), e);
        }
    }

    /** The same, typed. */
    public <T> T get(int index, Class<T> type) {
        return get(index, (Type) type);
    }

    /** All arguments as JSON, with a placeholder object where binary was. */
    public JsonArray json() {
        return json;
    }

    /** The binary that the placeholders stand for, by their number. */
    public List<byte[]> attachments() {
        return attachments;
    }

    /**
     * Answers the event.
     *
     * @throws IllegalStateException if the server has not asked for an answer
     */
    public void answer(Object... args) {
        if (ack == null) {
            throw new IllegalStateException("nobody asked for an answer to " + this);
        }
        ack.accept(args);
    }

    boolean isQuestion() {
        return ack != null;
    }

    /** The name and the arguments. */
    @Override
    public String toString() {
        var binary = attachments.isEmpty()
                ? ""
                : " with binary of "
                        + String.join(
                                ", ",
                                attachments.stream()
                                        .map(bytes -> bytes.length + " bytes")
                                        .toList());
        return '"' + event + "\" " + json + binary;
    }
}

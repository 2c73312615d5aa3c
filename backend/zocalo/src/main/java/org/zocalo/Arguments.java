package org.zocalo;

import jakarta.json.JsonArray;
import java.lang.reflect.Type;
import java.util.List;

/**
 * What came with an event or an acknowledgement.
 *
 * <pre>{@code
 * socket.on("move", (args, ack) -> board.move(args.get(0, String.class), args.get(1, Position.class)));
 * socket.on("echo", (args, ack) -> socket.emit("echo", args)); // all of them, as they came
 * }</pre>
 */
public interface Arguments {

    /** How many there are. */
    int size();

    /**
     * The argument at an index, read as a type: a record or bean by JSON-B, {@code byte[]} for binary, {@code Object}
     * for plain maps, lists, strings, numbers and booleans, a {@link jakarta.json.JsonValue} as it is.
     *
     * @throws ProblemException of status 400 if it is missing, null or not of the type
     */
    <T> T get(int index, Type type);

    /** The same, typed. */
    default <T> T get(int index, Class<T> type) {
        return get(index, (Type) type);
    }

    /** All of them as JSON, with a placeholder object where binary was. */
    JsonArray json();

    /** The binary that the placeholders stand for, by their number. Do not change the arrays. */
    List<byte[]> attachments();
}

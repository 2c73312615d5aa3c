package org.zocalo.test;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One message of Socket.IO: its type, where it belongs, the number of its acknowledgement or -1, and what it says. */
record Packet(int type, String namespace, long id, JsonValue data, int expected, List<byte[]> attachments) {
    static final int CONNECT = 0;
    static final int DISCONNECT = 1;
    static final int EVENT = 2;
    static final int ACK = 3;
    static final int CONNECT_ERROR = 4;

    private static final int BINARY = 3; // from EVENT to BINARY_EVENT, from ACK to BINARY_ACK
    private static final Pattern FORM =
            Pattern.compile("([0-6])(?:(\\d+)-)?(?:(/[^,]*)(?:,|$))?(\\d+)?(.*)", Pattern.DOTALL);

    /** The packet that a text begins, which is complete if no binary belongs to it. */
    static Packet read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a packet of Socket.IO: " + text);
        }
        var type = Integer.parseInt(form.group(1));
        return new Packet(
                type > CONNECT_ERROR ? type - BINARY : type,
                form.group(3) == null ? "/" : form.group(3),
                form.group(4) == null ? -1 : Long.parseLong(form.group(4)),
                form.group(5).isEmpty() ? JsonValue.NULL : Values.parse(form.group(5)),
                form.group(2) == null ? 0 : Integer.parseInt(form.group(2)),
                new ArrayList<>());
    }

    boolean isComplete() {
        return attachments.size() == expected;
    }

    JsonArray array() {
        return data.asJsonArray();
    }

    /** The frames of an event or an acknowledgement. */
    static List<Frame> write(int type, String namespace, long id, List<?> values) {
        var written = Values.write(values);
        var binary = written.attachments();
        var head = binary.isEmpty() ? String.valueOf(type) : (type + BINARY) + (binary.size() + "-");
        var frames = new ArrayList<Frame>();
        frames.add(Frame.text("4" + head + prefix(namespace) + (id < 0 ? "" : String.valueOf(id)) + written.json()));
        binary.forEach(bytes -> frames.add(Frame.binary(bytes)));
        return frames;
    }

    /** The frame of a packet that says no more than this. */
    static List<Frame> write(int type, String namespace, String json) {
        return List.of(Frame.text("4" + type + prefix(namespace) + json));
    }

    private static String prefix(String namespace) {
        return namespace.equals("/") ? "" : namespace + ",";
    }
}

package org.zocalo.transport.engineio;

import java.nio.ByteBuffer;
import java.util.List;

/** Whole frames of a server's WebSocket, which are not masked (RFC 6455, section 5.2). */
final class WebSocketFrames {
    static final int TEXT = 1;
    static final int BINARY = 2;

    private static final int FINAL = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private WebSocketFrames() {}

    /** One frame. */
    static byte[] frame(int opcode, byte[] payload) {
        var length = payload.length;
        var head = length < SHORT ? 2 : length <= 0xffff ? 4 : 10;
        var frame = ByteBuffer.allocate(head + length).put((byte) (FINAL | opcode));
        switch (head) {
            case 2 -> frame.put((byte) length);
            case 4 -> frame.put((byte) SHORT).putShort((short) length);
            default -> frame.put((byte) LONG).putLong(length);
        }
        return frame.put(payload).array();
    }

    /** Several frames, one behind the other; a single one is not copied. */
    static ByteBuffer join(List<Frame> frames) {
        if (frames.size() == 1) {
            return ByteBuffer.wrap(frames.get(0).framed());
        }
        var size = 0;
        for (var frame : frames) {
            size += frame.framed().length;
        }
        var all = ByteBuffer.allocate(size);
        for (var frame : frames) {
            all.put(frame.framed());
        }
        return all.flip();
    }
}

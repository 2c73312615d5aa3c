package org.zocalo.dialect.socketio;

import org.zocalo.MalformedPacketException;

/** The packets of Socket.IO, in the order of their digits. */
enum PacketType {
    CONNECT,
    DISCONNECT,
    EVENT,
    ACK,
    CONNECT_ERROR,
    BINARY_EVENT,
    BINARY_ACK;

    private static final PacketType[] ALL = values();

    /** The type of a digit. */
    static PacketType of(char digit) throws MalformedPacketException {
        if (digit < '0' || digit >= '0' + ALL.length) {
            throw new MalformedPacketException("unknown packet type " + digit);
        }
        return ALL[digit - '0'];
    }

    boolean isBinary() {
        return this == BINARY_EVENT || this == BINARY_ACK;
    }

    char digit() {
        return (char) ('0' + ordinal());
    }
}

package org.zocalo;

/** A packet that cannot be one: the client is broken or hostile, and its connection is closed. */
public class MalformedPacketException extends Exception {
    public MalformedPacketException(String message) {
        super(message);
    }
}

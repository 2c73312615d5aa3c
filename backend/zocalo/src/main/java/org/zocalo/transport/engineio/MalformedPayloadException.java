package org.zocalo.transport.engineio;

/** What has come is no packet: the client is broken or hostile, and its session ends. */
final class MalformedPayloadException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedPayloadException(String message) {
        super(message);
    }
}

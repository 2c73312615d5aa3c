package org.zocalo.test;

/** What a connection runs over. */
public enum Transport {
    /** Long-polling, from the beginning to the end. */
    POLLING,
    /** A WebSocket from the beginning. */
    WEBSOCKET,
    /** Long-polling first and then a WebSocket, as browsers do it; the change is done when the client is connected. */
    UPGRADE
}

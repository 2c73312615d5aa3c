package org.zocalo.test;

/** How a client has lost its namespace. */
public enum Disconnect {
    /** The server has put it out, and the connection goes on: {@code io server disconnect} in JavaScript. */
    NAMESPACE,
    /** The connection has ended, with all its namespaces: {@code transport close} in JavaScript. */
    TRANSPORT
}

package org.zocalo.cdi;

import org.zocalo.Ack;
import org.zocalo.Arguments;
import org.zocalo.DisconnectReason;
import org.zocalo.Socket;

/** What is at hand when a handler is called; null where there is no such thing. */
record Call(Socket socket, Arguments args, Ack ack, DisconnectReason reason) {

    static Call of(Socket socket) {
        return new Call(socket, null, null, null);
    }

    static Call of(Socket socket, DisconnectReason reason) {
        return new Call(socket, null, null, reason);
    }

    static Call of(Socket socket, Arguments args, Ack ack) {
        return new Call(socket, args, ack, null);
    }
}

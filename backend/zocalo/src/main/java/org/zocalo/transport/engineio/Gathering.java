package org.zocalo.transport.engineio;

import jakarta.websocket.RemoteEndpoint;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * A way of some servers to write bytes that are frames already: the write call is what a message costs, and so many
 * frames in one are many times cheaper. Here it is Tyrus' raw frames (GlassFish, Payara), reached by reflection, because
 * the WebSocket API knows of no such thing; where they cannot be reached the standard way is taken.
 */
final class Gathering {
    private static final System.Logger LOG = System.getLogger(Gathering.class.getName());
    private static final String TYRUS = "org.glassfish.tyrus.core.TyrusRemoteEndpoint";

    private static final ClassValue<Access> ACCESS = new ClassValue<>() {
        @Override
        protected Access computeValue(Class<?> remote) {
            return Access.to(remote);
        }
    };

    /** How to get from a remote endpoint to its raw frames. */
    private record Access(Field socket, Method sendRawFrame) {
        static final Access NONE = new Access(null, null);

        static Access to(Class<?> remote) {
            for (var type = remote; type != null; type = type.getSuperclass()) {
                if (type.getName().equals(TYRUS)) {
                    return toTyrus(type);
                }
            }
            return NONE;
        }

        private static Access toTyrus(Class<?> type) {
            try {
                var socket = type.getDeclaredField("webSocket");
                socket.setAccessible(true);
                return new Access(socket, socket.getType().getMethod("sendRawFrame", ByteBuffer.class));
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.log(System.Logger.Level.INFO, "frames are written one by one: " + e);
                return NONE;
            }
        }
    }

    private final Object socket;
    private final Method sendRawFrame;

    private Gathering(Object socket, Method sendRawFrame) {
        this.socket = socket;
        this.sendRawFrame = sendRawFrame;
    }

    /** The way of this connection's server, or null if it has none. */
    static Gathering of(RemoteEndpoint.Async remote) {
        var access = ACCESS.get(remote.getClass());
        if (access == Access.NONE) {
            return null;
        }
        try {
            return new Gathering(access.socket().get(remote), access.sendRawFrame());
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    /** Writes whole frames. */
    Future<?> write(ByteBuffer frames) {
        try {
            return (Future<?>) sendRawFrame.invoke(socket, frames);
        } catch (ReflectiveOperationException e) {
            return CompletableFuture.failedFuture(e); // closed meanwhile
        }
    }
}

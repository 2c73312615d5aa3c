package org.zocalo.hub;

import java.lang.reflect.Type;
import org.zocalo.Ack;
import org.zocalo.Arguments;
import org.zocalo.Socket.ArgumentsHandler;
import org.zocalo.Socket.PayloadHandler;

/** Handlers that stand for what the application has given, and are known by it. */
final class Handlers {

    private Handlers() {}

    /** A handler around another. */
    private interface Around extends ArgumentsHandler {
        Object given();
    }

    /** Reads the first argument. */
    record Typed<T>(Type type, PayloadHandler<T> given) implements Around {
        @Override
        public void handle(Arguments args, Ack ack) throws Exception {
            given.handle(args.get(0, type), ack);
        }
    }

    /** Is forgotten before it is called. */
    record Once(Listeners listeners, String event, ArgumentsHandler given) implements Around {
        @Override
        public void handle(Arguments args, Ack ack) throws Exception {
            if (listeners.remove(event, this)) {
                given.handle(args, ack);
            }
        }
    }

    /** Whether this is the handler, or around it. */
    static boolean is(ArgumentsHandler handler, Object wanted) {
        return handler == wanted || handler instanceof Around around && around.given() == wanted;
    }
}

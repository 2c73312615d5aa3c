package org.zocalo.hub;

import java.util.function.Consumer;

/** Calls what the application has given; a failure is told in the log and harms nobody else. */
final class Guard {
    private static final System.Logger LOG = System.getLogger(Guard.class.getName());

    private Guard() {}

    static <T> void run(String what, Consumer<T> listener, T value) {
        try {
            listener.accept(value);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            LOG.log(System.Logger.Level.ERROR, what + " failed", e);
        }
    }
}

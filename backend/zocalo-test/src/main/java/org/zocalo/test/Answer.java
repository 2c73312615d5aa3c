package org.zocalo.test;

/**
 * What a client answers when the server asks it.
 *
 * <pre>{@code
 * client.on("ready?", question -> true);
 * client.on("how many?", question -> new Object[] {5, "apples"}); // two arguments
 * }</pre>
 */
@FunctionalInterface
public interface Answer {

    /** The answer: one argument, or as many as an {@code Object[]} has. An exception answers nothing, and is told. */
    Object to(Received question) throws Exception;
}

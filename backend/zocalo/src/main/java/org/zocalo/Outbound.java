package org.zocalo;

/**
 * How far a client lags behind: what waits for its connection, and what has become of the rest.
 *
 * @param messages how many messages wait
 * @param bytes how much waits: bytes, of text its characters
 * @param sent how many messages have been handed to the network
 * @param dropped how many were dropped by an {@link Overflow} policy
 * @param conflated how many were replaced by a later one of the same key
 */
public record Outbound(int messages, int bytes, long sent, long dropped, long conflated) {}

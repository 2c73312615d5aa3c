package org.zocalo.desk.monitor;

import jakarta.validation.constraints.NotNull;

/**
 * The figures of one second, without those of the monitor itself but for its connections.
 *
 * @param at when the second ended, in seconds since 1970
 * @param polling the clients connected by long-polling
 * @param websocket the clients connected by WebSocket
 * @param sockets the clients in a namespace, once for each namespace
 * @param rooms the rooms, without those of one socket or user
 * @param in the events that have come
 * @param out the events that have gone, one for each recipient
 * @param answers how long it took to handle what has come, absent when nothing has
 * @param acks how long it took clients to acknowledge what was sent, absent when none has
 * @param opened the connections that have begun
 * @param closed the connections that have ended
 * @param reconnects the clients that have come back after they were cut off
 * @param drops the events that were not sent to clients that lag behind
 * @param rejections who was turned away
 * @param heapUsed the memory in use, in bytes
 * @param heapMax the memory there may be
 */
public record MetricsSample(
        @NotNull long at,
        @NotNull int polling,
        @NotNull int websocket,
        @NotNull int sockets,
        @NotNull int rooms,
        @NotNull long in,
        @NotNull long out,
        Percentiles answers,
        Percentiles acks,
        @NotNull long opened,
        @NotNull long closed,
        @NotNull long reconnects,
        @NotNull long drops,
        @NotNull long rejections,
        @NotNull long heapUsed,
        @NotNull long heapMax) {}

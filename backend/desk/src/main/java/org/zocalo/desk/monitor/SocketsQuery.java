package org.zocalo.desk.monitor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** Which sockets are wanted: those that have the text somewhere, all without one; so many at most. */
public record SocketsQuery(
        @Size(max = 100) String q, @Min(1) @Max(500) int limit) {}

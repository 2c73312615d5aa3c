package org.zocalo.desk.monitor;

import jakarta.validation.constraints.NotNull;

/** How long things took within a second, in milliseconds: half of them, 95 and 99 in a hundred took no longer. */
public record Percentiles(
        @NotNull double p50, @NotNull double p95, @NotNull double p99) {}
